package io.jenkins.plugins.lustre.central;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;
import org.jvnet.hudson.annotation_indexer.Indexed;

/**
 * Writes the files beside the classes that a controller and Stapler read.
 *
 * <p>The users of every {@link Indexed} annotation are listed in {@code META-INF/services/annotations/<annotation>}, one
 * class name a line; without it a controller knows neither the symbols nor the terminators of a plugin. What Stapler's own
 * processors write is written by {@link StaplerFiles}.
 */
@SupportedAnnotationTypes("*")
public final class IndexingProcessor extends AbstractProcessor {
    private final Map<String, Set<String>> users = new TreeMap<>();
    private final StaplerFiles stapler = new StaplerFiles();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (round.processingOver()) {
            stapler.files().forEach(this::write);
            users.forEach((annotation, classes) ->
                    write("META-INF/services/annotations/" + annotation, String.join("\n", classes) + "\n"));
            return false;
        }
        annotations.stream()
                .filter(annotation -> annotation.getAnnotation(Indexed.class) != null)
                .forEach(annotation -> round.getElementsAnnotatedWith(annotation)
                        .forEach(user -> users.computeIfAbsent(binaryName(annotation), name -> new TreeSet<>())
                                .add(binaryName(declaringType(user)))));
        stapler.look(round, processingEnv.getElementUtils());
        return false;
    }

    private static TypeElement declaringType(Element element) {
        return element instanceof TypeElement type ? type : declaringType(element.getEnclosingElement());
    }

    private String binaryName(TypeElement type) {
        return processingEnv.getElementUtils().getBinaryName(type).toString();
    }

    private void write(String file, String text) {
        try (Writer writer = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", file)
                .openWriter()) {
            writer.write(text);
        } catch (IOException e) {
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, file + ": " + e);
        }
    }
}
