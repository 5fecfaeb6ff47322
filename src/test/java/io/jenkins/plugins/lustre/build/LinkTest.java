package io.jenkins.plugins.lustre.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jenkins.plugins.lustre.build.ClassFile.Member;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;

/** Resolves what our class files name against the jars of a real Jenkins, as its class loaders will do. */
class LinkTest {
    /** What only a controller or a plugin supplies; other libraries are the same ones in both builds. */
    private static final List<String> SUPPLIED_BY_JENKINS = List.of(
            "hudson/",
            "jenkins/",
            "org/kohsuke/",
            "org/jenkinsci/",
            "org/jvnet/",
            "com/cloudbees/",
            "io/jenkins/plugins/util/",
            "io/jenkins/plugins/echarts/",
            "edu/hm/hafner/",
            "net/sf/json/",
            "com/thoughtworks/xstream/",
            "com/google/common/",
            "org/springframework/",
            "jakarta/servlet/");

    @Test
    void everyReferenceResolvesInARealJenkins() throws IOException {
        Optional<ClassFiles> jars = RealJars.find("the resolution of our references in a real Jenkins");
        assumeTrue(jars.isPresent());
        ClassFiles real = jars.orElseThrow();
        Set<String> faults = new TreeSet<>();
        References references = References.of(Repository.classes());
        references.types().stream()
                .filter(LinkTest::isSuppliedByJenkins)
                .filter(type -> real.find(type).isEmpty())
                .forEach(type -> faults.add(type + ": no such class"));
        Map<String, ClassFile> own = ownClasses();
        int resolved = 0;
        for (References.Reference reference : references.members()) {
            Set<ClassFile> lineage = lineage(reference.owner(), own, real);
            if (lineage.stream().anyMatch(type -> isSuppliedByJenkins(type.name()))) {
                resolved++;
                if (lineage.stream().noneMatch(type -> declares(type, reference))) {
                    faults.add(reference + ": no such member");
                }
            }
        }
        System.out.println("Resolved " + resolved + " members that our classes name in Jenkins or inherit from there.");
        assertThat(faults).as("references that a real Jenkins cannot resolve").isEmpty();
    }

    @Test
    void everyConcreteClassImplementsWhatARealJenkinsLeavesAbstract() throws IOException {
        Optional<ClassFiles> jars = RealJars.find("the search for abstract methods that we do not implement");
        assumeTrue(jars.isPresent());
        ClassFiles real = jars.orElseThrow();
        Map<String, ClassFile> own = ownClasses();
        Set<String> faults = new TreeSet<>();
        for (ClassFile type : own.values()) {
            if (!type.is(Opcodes.ACC_ABSTRACT)) {
                missing(lineage(type.name(), own, real))
                        .forEach(method -> faults.add(type.name() + " does not implement " + method));
            }
        }
        assertThat(faults).as("abstract methods without an implementation").isEmpty();
    }

    private static Map<String, ClassFile> ownClasses() throws IOException {
        return ClassFiles.inDirectory(Repository.classes()).stream()
                .collect(Collectors.toMap(ClassFile::name, Function.identity()));
    }

    private static boolean declares(ClassFile type, References.Reference reference) {
        return reference.isField()
                ? type.field(reference.name(), reference.descriptor()).isPresent()
                : type.method(reference.name(), reference.descriptor()).isPresent();
    }

    private static Set<ClassFile> lineage(String name, Map<String, ClassFile> own, ClassFiles real) {
        Set<ClassFile> all = new LinkedHashSet<>();
        collect(name, own, real, all);
        return all;
    }

    private static boolean isSuppliedByJenkins(String type) {
        return SUPPLIED_BY_JENKINS.stream().anyMatch(type::startsWith);
    }

    private static void collect(String name, Map<String, ClassFile> own, ClassFiles real, Set<ClassFile> all) {
        Optional.ofNullable(own.get(name))
                .or(() -> real.find(name))
                .filter(all::add)
                .ifPresent(type -> type.supertypes().forEach(parent -> collect(parent, own, real, all)));
    }

    private static Set<String> missing(Set<ClassFile> lineage) {
        Set<String> concrete = new TreeSet<>();
        Set<String> open = new TreeSet<>();
        for (ClassFile type : lineage) {
            for (Member method : type.methods()) {
                if (!method.is(Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) {
                    (method.is(Opcodes.ACC_ABSTRACT) ? open : concrete).add(method.toString());
                }
            }
        }
        open.removeAll(concrete);
        return open;
    }
}
