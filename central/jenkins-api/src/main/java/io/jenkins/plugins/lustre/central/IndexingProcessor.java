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
 * Lists the users of every {@link Indexed} annotation in {@code META-INF/services/annotations/<annotation>}, one class
 * name a line, in the form that a controller reads at startup. Without that file a controller knows neither the
 * symbols nor the terminators of a plugin.
 */
@SupportedAnnotationTypes("*")
public final class IndexingProcessor extends AbstractProcessor {
    private static final String FOLDER = "META-INF/services/annotations/";
    private final Map<String, Set<String>> users = new TreeMap<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (round.processingOver()) {
            users.forEach(this::write);
            return false;
        }
        annotations.stream()
                .filter(annotation -> annotation.getAnnotation(Indexed.class) != null)
                .forEach(annotation -> round.getElementsAnnotatedWith(annotation)
                        .forEach(user -> users.computeIfAbsent(binaryName(annotation), name -> new TreeSet<>())
                                .add(binaryName(declaringType(user)))));
        return false;
    }

    private static TypeElement declaringType(Element element) {
        return element instanceof TypeElement type ? type : declaringType(element.getEnclosingElement());
    }

    private String binaryName(TypeElement type) {
        return processingEnv.getElementUtils().getBinaryName(type).toString();
    }

    private void write(String annotation, Set<String> classes) {
        try (Writer index = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", FOLDER + annotation)
                .openWriter()) {
            for (String name : classes) {
                index.write(name + '\n');
            }
        } catch (IOException e) {
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, "index of " + annotation + ": " + e);
        }
    }
}
