package io.jenkins.plugins.lustre.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jenkins.plugins.lustre.build.ClassFile.Member;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;

/** Compares the signatures of central/jenkins-api with the real classes: what they promise must be there. */
class SignaturesTest {
    private static final String OWN = "io/jenkins/plugins/lustre/central/";

    @Test
    void everySignatureIsThatOfTheRealClass() throws IOException {
        Path signatures = Repository.root().resolve("central/jenkins-api/target/classes");
        Optional<ClassFiles> jars = RealJars.find("the comparison of central/jenkins-api with the real classes");
        assumeTrue(jars.isPresent() && Files.isDirectory(signatures));
        ClassFiles real = jars.orElseThrow();
        List<String> faults = new ArrayList<>();
        int compared = 0;
        for (ClassFile declared : ClassFiles.inDirectory(signatures)) {
            if (!declared.name().startsWith(OWN) && isOpen(declared)) {
                compare(declared, real, faults);
                compared++;
            }
        }
        System.out.println("Compared " + compared + " types of central/jenkins-api with the real ones.");
        assertThat(faults)
                .as("signatures that are not those of the real classes")
                .isEmpty();
    }

    private static boolean isOpen(ClassFile type) {
        return type.is(Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED);
    }

    private static void compare(ClassFile declared, ClassFiles real, List<String> faults) {
        String name = declared.name();
        if (!real.holds(name)) {
            faults.add(name + ": no such class");
            return;
        }
        ClassFile found = real.find(name).orElseThrow();
        for (int flag : new int[] {Opcodes.ACC_INTERFACE, Opcodes.ACC_ENUM, Opcodes.ACC_ANNOTATION}) {
            if (declared.is(flag) != found.is(flag)) {
                faults.add(name + ": another kind of type");
            }
        }
        if (found.is(Opcodes.ACC_FINAL) && !declared.is(Opcodes.ACC_FINAL)) {
            faults.add(name + ": is final");
        }
        if (found.is(Opcodes.ACC_ABSTRACT) && !found.is(Opcodes.ACC_ENUM) && !declared.is(Opcodes.ACC_ABSTRACT)) {
            faults.add(name + ": is abstract");
        }
        Set<String> ancestors = real.withSupertypes(name).stream()
                .flatMap(type -> type.supertypes().stream())
                .collect(Collectors.toSet());
        declared.supertypes().stream()
                .filter(parent -> !ancestors.contains(parent))
                .forEach(parent -> faults.add(name + ": does not extend or implement " + parent));
        declared.methods().stream()
                .filter(Member::isOpen)
                .forEach(method -> compareMethod(declared, method, real, faults));
        declared.fields().stream()
                .filter(Member::isOpen)
                .forEach(field -> compareMember(
                        name + "." + field.name(), field, real.field(name, field.name(), field.descriptor()), faults));
    }

    private static void compareMethod(ClassFile type, Member method, ClassFiles real, List<String> faults) {
        String what = type.name() + "." + method;
        boolean constructor = method.name().equals("<init>");
        Optional<Member> found = constructor
                ? real.find(type.name()).orElseThrow().method(method.name(), method.descriptor())
                : real.method(type.name(), method.name(), method.descriptor());
        compareMember(what, method, found, faults);
        found.ifPresent(actual -> {
            if (actual.is(Opcodes.ACC_ABSTRACT)
                    && !method.is(Opcodes.ACC_ABSTRACT)
                    && type.is(Opcodes.ACC_ABSTRACT)
                    && !type.is(Opcodes.ACC_ENUM)) {
                faults.add(what + ": is abstract");
            }
            if (!constructor && !actual.exceptions().equals(method.exceptions())) {
                faults.add(what + ": throws " + actual.exceptions());
            }
        });
    }

    private static void compareMember(String what, Member declared, Optional<Member> found, List<String> faults) {
        if (found.isEmpty()) {
            faults.add(what + ": no such member");
            return;
        }
        Member actual = found.get();
        if (actual.is(Opcodes.ACC_STATIC) != declared.is(Opcodes.ACC_STATIC)) {
            faults.add(what + ": static in one of them only");
        }
        int open = declared.is(Opcodes.ACC_PUBLIC) ? Opcodes.ACC_PUBLIC : Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;
        if (!actual.is(open)) {
            faults.add(what + ": less visible than declared");
        }
        if (actual.is(Opcodes.ACC_FINAL) && !declared.is(Opcodes.ACC_FINAL)) {
            faults.add(what + ": is final");
        }
        if (!Objects.equals(actual.constant(), declared.constant())) {
            faults.add(what + ": the constant is " + actual.constant() + ", not " + declared.constant());
        }
    }
}
