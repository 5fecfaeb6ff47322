package io.jenkins.plugins.lustre.demo;

import groovy.lang.Binding;
import groovy.lang.Closure;
import groovy.lang.GroovyShell;
import groovy.lang.Script;
import io.jenkins.plugins.lustre.controller.LustreBuild;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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
 * {@code writeFile} into a workspace of the build's own, {@code properties} with a trigger (which does nothing), Groovy's own {@code try} and variables, {@code env}, and the steps
 * of this plugin, with their blocks. It refuses everything else.
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

    private Object step(
            String function, Map<String, Object> arguments, DemoContext.Block block, Map<Class<?>, Object> around)
            throws Throwable {
        Step step = catalog.make(function, arguments);
        DemoContext context = new DemoContext(build, workspace, block, around);
        if (!step.start(context).start()) {
            return context.await();
        }
        throw new IllegalStateException(function + " ended in start()");
    }

    /** The words of the language. */
    public abstract static class Words extends Script {
        private ScriptedPipeline pipeline;

        /** What {@code env} is, with what the blocks around add; threads begin with that of the one that started them. */
        private final InheritableThreadLocal<Map<String, String>> env = new InheritableThreadLocal<>();

        /** What the steps around gave their blocks. */
        private final InheritableThreadLocal<Map<Class<?>, Object>> given = new InheritableThreadLocal<>();

        /** A build has some variables of its own. */
        protected Words() {
            env.set(Map.of("BUILD_NUMBER", "1"));
            given.set(Map.of());
        }

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
                    // When it runs again is the controller's business.
                    case "properties", "pipelineTriggers", "cron" -> name;
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
            boolean block = arguments.length > 0 && arguments[arguments.length - 1] instanceof Closure<?>;
            if (block != pipeline.catalog.takesBlock(name)) {
                throw new IllegalArgumentException(name + (block ? " takes no block" : " needs a block"));
            }
            Map<String, String> outer = env.get();
            Map<Class<?>, Object> around = given.get();
            return block
                    ? pipeline.step(
                            name,
                            named(Arrays.copyOf(arguments, arguments.length - 1)),
                            (variables, inner) ->
                                    run((Closure<?>) arguments[arguments.length - 1], outer, variables, inner),
                            around)
                    : pipeline.step(name, named(arguments), null, around);
        }

        /** Runs on a thread of its own. */
        private Object run(
                Closure<?> block, Map<String, String> outer, Map<String, String> more, Map<Class<?>, Object> around) {
            Map<String, String> inner = new HashMap<>(outer);
            inner.putAll(more);
            env.set(inner);
            given.set(around);
            return block.call();
        }

        @Override
        public Object getProperty(String name) {
            return name.equals("env") ? env.get() : super.getProperty(name);
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
