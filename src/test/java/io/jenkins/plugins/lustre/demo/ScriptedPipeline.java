package io.jenkins.plugins.lustre.demo;

import groovy.lang.Binding;
import groovy.lang.Closure;
import groovy.lang.GroovyShell;
import groovy.lang.Script;
import io.jenkins.plugins.lustre.controller.LustreBuild;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.customizers.SecureASTCustomizer;
import org.jenkinsci.plugins.workflow.steps.Step;

/**
 * Reads an example Jenkinsfile without a controller: {@code node}, {@code stage}, {@code parallel}, {@code echo},
 * {@code writeFile} into a workspace of the build's own,
 * Groovy's own {@code try} and variables, and the steps of this plugin. It refuses everything else.
 */
public final class ScriptedPipeline {

    private final LustreBuild build;
    private final LabWorkspace workspace;
    private final StepCatalog catalog = new StepCatalog();

    public ScriptedPipeline(LustreBuild build) {
        this.build = build;
        this.workspace = new LabWorkspace(build.directory().resolve("workspace"));
    }

    /** Runs the script to its end; throws what a step failed with. */
    public void run(String script) throws Exception {
        SecureASTCustomizer narrow = new SecureASTCustomizer();
        narrow.setImportsWhitelist(List.of());
        narrow.setStaticImportsWhitelist(List.of());
        narrow.setMethodDefinitionAllowed(false);
        CompilerConfiguration configuration = new CompilerConfiguration();
        configuration.addCompilationCustomizers(narrow);
        configuration.setScriptBaseClass(Words.class.getName());
        Words words = (Words) new GroovyShell(ScriptedPipeline.class.getClassLoader(), new Binding(), configuration)
                .parse(script, "Jenkinsfile");
        words.pipeline = this;
        words.run();
    }

    private Object step(String function, Map<String, Object> arguments) throws Throwable {
        Step step = catalog.make(function, arguments);
        DemoContext context = new DemoContext(build, workspace);
        if (!step.start(context).start()) {
            return context.await();
        }
        throw new IllegalStateException(function + " ended in start()");
    }

    /** The words of the language. */
    public abstract static class Words extends Script {
        private ScriptedPipeline pipeline;

        @Override
        public Object invokeMethod(String name, Object args) {
            Object[] arguments = (Object[]) args;
            try {
                return switch (name) {
                    case "node" -> ((Closure<?>) arguments[arguments.length - 1]).call();
                    case "stage" -> stage((String) arguments[0], (Closure<?>) arguments[1]);
                    case "echo" -> {
                        pipeline.build.console().println(arguments[0]);
                        yield null;
                    }
                    case "writeFile" -> {
                        Map<String, Object> file = named(arguments);
                        pipeline.workspace.write(
                                file.get("file").toString(), file.get("text").toString());
                        yield null;
                    }
                    case "parallel" -> sideBySide(named(arguments));
                    default -> other(name, arguments);
                };
            } catch (Error | RuntimeException e) {
                throw e;
            } catch (Throwable e) {
                throw sneaky(e);
            }
        }

        private Object other(String name, Object[] arguments) throws Throwable {
            if (!pipeline.catalog.has(name)) {
                throw new UnsupportedOperationException("'" + name + "' is neither a step of this plugin nor one of"
                        + " node, stage, parallel, writeFile and echo");
            }
            return pipeline.step(name, named(arguments));
        }

        private Object stage(String title, Closure<?> body) {
            pipeline.build.console().println();
            pipeline.build.console().println("[Pipeline] stage (" + title + ")");
            return body.call();
        }

        private Object sideBySide(Map<String, Object> branches) throws Exception {
            ExecutorService threads = Executors.newCachedThreadPool();
            try {
                List<Future<?>> running = new ArrayList<>();
                branches.values().forEach(body -> running.add(threads.submit(() -> ((Closure<?>) body).call())));
                for (Future<?> branch : running) {
                    branch.get();
                }
                return null;
            } finally {
                threads.shutdown();
            }
        }

        private static Map<String, Object> named(Object[] arguments) {
            if (arguments.length == 0) {
                return Map.of();
            }
            if (arguments.length == 1 && arguments[0] instanceof Map<?, ?> map) {
                Map<String, Object> named = new LinkedHashMap<>();
                map.forEach((key, value) -> named.put(key.toString(), value));
                return named;
            }
            throw new IllegalArgumentException("name the arguments: (name: value, ...)");
        }

        @SuppressWarnings("unchecked") // lets Groovy's try see what the step threw
        private static <E extends Throwable> RuntimeException sneaky(Throwable failure) throws E {
            throw (E) failure;
        }
    }
}
