package io.jenkins.plugins.lustre.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * What class files name: types and members, with internal names.
 *
 * @param types without arrays
 */
record References(Set<String> types, Set<Reference> members) {

    /** A method or field as an instruction names it. */
    record Reference(String owner, String name, String descriptor, boolean isField) implements Comparable<Reference> {
        @Override
        public int compareTo(Reference other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return owner + "." + name + (isField ? ":" : "") + descriptor;
        }
    }

    static References of(Path classes) throws IOException {
        References references = new References(new TreeSet<>(), new TreeSet<>());
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                new ClassReader(Files.readAllBytes(file)).accept(references.new Classes(), ClassReader.SKIP_DEBUG);
            }
        }
        return references;
    }

    private void type(String internalName) {
        Type type = Type.getObjectType(internalName);
        describe(type);
    }

    private void descriptor(String descriptor) {
        describe(Type.getType(descriptor));
    }

    private void describe(Type type) {
        switch (type.getSort()) {
            case Type.ARRAY -> describe(type.getElementType());
            case Type.OBJECT -> types.add(type.getInternalName());
            case Type.METHOD -> {
                describe(type.getReturnType());
                for (Type argument : type.getArgumentTypes()) {
                    describe(argument);
                }
            }
            default -> {
                // primitive
            }
        }
    }

    private void member(String owner, String name, String descriptor, boolean isField) {
        type(owner);
        descriptor(descriptor);
        if (!owner.startsWith("[")) {
            members.add(new Reference(owner, name, descriptor, isField));
        }
    }

    private void handle(Handle handle) {
        boolean isField = !handle.getDesc().startsWith("(");
        member(handle.getOwner(), handle.getName(), handle.getDesc(), isField);
    }

    private void value(Object value) {
        if (value instanceof Type type) {
            describe(type);
        } else if (value instanceof Handle handle) {
            handle(handle);
        }
    }

    private final class Classes extends ClassVisitor {
        Classes() {
            super(ClassFile.ASM);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            type(parent);
            for (String implemented : interfaces) {
                type(implemented);
            }
        }

        @Override
        public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
            descriptor(annotation);
            return new Annotations();
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            descriptor(descriptor);
            return new FieldVisitor(ClassFile.ASM) {
                @Override
                public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    return Classes.this.visitAnnotation(annotation, visible);
                }
            };
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            descriptor(descriptor);
            return new Methods();
        }
    }

    private final class Annotations extends AnnotationVisitor {
        Annotations() {
            super(ClassFile.ASM);
        }

        @Override
        public void visit(String name, Object value) {
            value(value);
        }

        @Override
        public void visitEnum(String name, String descriptor, String constant) {
            member(Type.getType(descriptor).getInternalName(), constant, descriptor, true);
        }

        @Override
        public AnnotationVisitor visitArray(String name) {
            return this;
        }

        @Override
        public AnnotationVisitor visitAnnotation(String name, String descriptor) {
            descriptor(descriptor);
            return this;
        }
    }

    private final class Methods extends MethodVisitor {
        Methods() {
            super(ClassFile.ASM);
        }

        @Override
        public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
            descriptor(annotation);
            return new Annotations();
        }

        @Override
        public AnnotationVisitor visitParameterAnnotation(int parameter, String annotation, boolean visible) {
            descriptor(annotation);
            return new Annotations();
        }

        @Override
        public void visitTypeInsn(int opcode, String name) {
            type(name);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            member(owner, name, descriptor, true);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            member(owner, name, descriptor, false);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            descriptor(descriptor);
            for (Object argument : arguments) {
                value(argument);
            }
        }

        @Override
        public void visitLdcInsn(Object value) {
            value(value);
        }

        @Override
        public void visitTryCatchBlock(Label start, Label end, Label handler, String caught) {
            if (caught != null) {
                type(caught);
            }
        }
    }
}
