package io.jenkins.plugins.lustre.demo;

import hudson.Extension;
import java.beans.Introspector;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.java.sezpoz.Index;
import net.java.sezpoz.IndexItem;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/**
 * The steps of this plugin, found as Jenkins finds them (by the index of their {@code @Extension}), and made of named
 * arguments as Pipeline makes them (by their data-bound constructor and setters).
 */
final class StepCatalog {

    private final Map<String, Class<? extends Step>> steps = new TreeMap<>();
    private final Set<String> blocks = new TreeSet<>();

    StepCatalog() {
        for (IndexItem<Extension, Object> item :
                Index.load((Class<Extension>) Extension.class, Object.class, StepCatalog.class.getClassLoader())) {
            if (!item.className().startsWith("io.jenkins.plugins.lustre.")) {
                continue;
            }
            try {
                if (item.element() instanceof Class<?> type && StepDescriptor.class.isAssignableFrom(type)) {
                    StepDescriptor descriptor =
                            (StepDescriptor) type.getDeclaredConstructor().newInstance();
                    if (descriptor.takesImplicitBlockArgument()) {
                        blocks.add(descriptor.getFunctionName());
                    }
                    steps.put(
                            descriptor.getFunctionName(),
                            type.getEnclosingClass().asSubclass(Step.class));
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot load " + item, e);
            }
        }
    }

    boolean has(String function) {
        return steps.containsKey(function);
    }

    Set<String> functions() {
        return steps.keySet();
    }

    /** The names that {@link #make} knows for the arguments of a step. */
    Set<String> parameters(String function) {
        Set<String> names = new TreeSet<>();
        Class<? extends Step> type = steps.get(function);
        for (Constructor<?> constructor : type.getConstructors()) {
            if (annotated(constructor.getAnnotations(), DataBoundConstructor.class)) {
                Stream.of(constructor.getParameters()).map(Parameter::getName).forEach(names::add);
            }
        }
        for (Method method : type.getMethods()) {
            if (annotated(method.getAnnotations(), DataBoundSetter.class)) {
                names.add(Introspector.decapitalize(method.getName().substring("set".length())));
            }
        }
        return names;
    }

    /** Whether the step takes a block, as its descriptor says. */
    boolean takesBlock(String function) {
        return blocks.contains(function);
    }

    /** @throws IllegalArgumentException for a step or an argument that there is not, or a value that a step refuses */
    Step make(String function, Map<String, Object> arguments) {
        Class<? extends Step> type = steps.get(function);
        if (type == null) {
            throw new IllegalArgumentException("no such step: " + function + "; there are " + steps.keySet());
        }
        Map<String, Object> left = new LinkedHashMap<>(arguments);
        try {
            Step step = construct(type, left);
            for (Map.Entry<String, Object> argument : left.entrySet()) {
                Method setter = setter(type, argument.getKey());
                setter.invoke(step, fit(setter.getParameterTypes()[0], argument.getValue()));
            }
            return step;
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(function + ": " + e.getCause().getMessage(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Step construct(Class<? extends Step> type, Map<String, Object> left)
            throws ReflectiveOperationException {
        for (Constructor<?> constructor : type.getConstructors()) {
            if (annotated(constructor.getAnnotations(), DataBoundConstructor.class)) {
                Parameter[] parameters = constructor.getParameters();
                Object[] values = new Object[parameters.length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = fit(parameters[i].getType(), left.remove(parameters[i].getName()));
                }
                return (Step) constructor.newInstance(values);
            }
        }
        throw new IllegalStateException(type + " has no data-bound constructor");
    }

    private static Method setter(Class<?> type, String name) {
        String wanted = "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (Method method : type.getMethods()) {
            if (method.getName().equals(wanted) && annotated(method.getAnnotations(), DataBoundSetter.class)) {
                return method;
            }
        }
        throw new IllegalArgumentException(type.getSimpleName() + " has no parameter " + name);
    }

    private static boolean annotated(Annotation[] annotations, Class<? extends Annotation> wanted) {
        for (Annotation annotation : annotations) {
            if (annotation.annotationType() == wanted) {
                return true;
            }
        }
        return false;
    }

    /** As Pipeline's data binding: numbers to the parameter's width, GString to text. */
    private static Object fit(Class<?> wanted, Object value) {
        if (value == null) {
            return wanted == int.class ? Integer.valueOf(0) : wanted == boolean.class ? Boolean.FALSE : null;
        }
        return wanted == String.class ? value.toString() : value;
    }
}
