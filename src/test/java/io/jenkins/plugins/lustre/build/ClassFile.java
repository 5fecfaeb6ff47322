package io.jenkins.plugins.lustre.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What a class file declares. Names are internal ones, with slashes.
 *
 * @param superName null for {@code java/lang/Object} alone
 * @param annotations names of the annotations on the class itself and on its members
 */
record ClassFile(
        String name,
        int access,
        String superName,
        List<String> interfaces,
        List<Member> methods,
        List<Member> fields,
        Set<String> annotations) {

    static final int ASM = Opcodes.ASM9;

    /** A method or a field; {@code constant} is the value that javac copies into the users of a constant, else null. */
    record Member(int access, String name, String descriptor, Set<String> exceptions, Object constant) {
        boolean is(int flag) {
            return (access & flag) != 0;
        }

        /** Whether another class can use it. */
        boolean isOpen() {
            return is(Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED) && !is(Opcodes.ACC_SYNTHETIC);
        }

        @Override
        public String toString() {
            return name + descriptor;
        }
    }

    boolean is(int flag) {
        return (access & flag) != 0;
    }

    /** Superclass first, then the interfaces. */
    List<String> supertypes() {
        List<String> all = new ArrayList<>(interfaces);
        if (superName != null) {
            all.add(0, superName);
        }
        return all;
    }

    Optional<Member> method(String method, String descriptor) {
        return find(methods, method, descriptor);
    }

    Optional<Member> field(String field, String descriptor) {
        return find(fields, field, descriptor);
    }

    private static Optional<Member> find(List<Member> members, String name, String descriptor) {
        return members.stream()
                .filter(member ->
                        member.name().equals(name) && member.descriptor().equals(descriptor))
                .findFirst();
    }

    static ClassFile read(InputStream bytes) {
        try (bytes) {
            Reader reader = new Reader();
            new ClassReader(bytes).accept(reader, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
            return reader.result();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reader extends ClassVisitor {
        private final List<Member> methods = new ArrayList<>();
        private final List<Member> fields = new ArrayList<>();
        private final Set<String> annotations = new TreeSet<>();
        private String name;
        private int access;
        private String superName;
        private List<String> interfaces;

        Reader() {
            super(ASM);
        }

        ClassFile result() {
            return new ClassFile(name, access, superName, interfaces, methods, fields, annotations);
        }

        @Override
        public void visit(int version, int flags, String type, String signature, String parent, String[] implemented) {
            name = type;
            access = flags;
            superName = parent;
            interfaces = List.of(implemented);
        }

        @Override
        public void visitInnerClass(String inner, String outer, String simple, int flags) {
            if (inner.equals(name)) {
                access = flags; // those of the declaration: a nested class may be protected or static
            }
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            annotations.add(Type.getType(descriptor).getInternalName());
            return null;
        }

        @Override
        public FieldVisitor visitField(int flags, String field, String descriptor, String signature, Object constant) {
            fields.add(new Member(flags, field, descriptor, Set.of(), constant));
            return new FieldVisitor(ASM) {
                @Override
                public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    return Reader.this.visitAnnotation(annotation, visible);
                }
            };
        }

        @Override
        public MethodVisitor visitMethod(
                int flags, String method, String descriptor, String signature, String[] exceptions) {
            methods.add(
                    new Member(flags, method, descriptor, exceptions == null ? Set.of() : Set.of(exceptions), null));
            return new MethodVisitor(ASM) {
                @Override
                public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    return Reader.this.visitAnnotation(annotation, visible);
                }
            };
        }
    }
}
