package io.jenkins.plugins.lustre.lab.cloud.wire;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;

/**
 * Writes values of the SDK's own model as the XML that the services answer. Names and nesting come from the service
 * models that the SDK was generated from.
 */
final class SdkXml {
    private final StringBuilder out = new StringBuilder();

    SdkXml open(String name) {
        out.append('<').append(name).append('>');
        return this;
    }

    SdkXml open(String name, String namespace) {
        out.append('<').append(name).append(" xmlns=\"").append(namespace).append("\">");
        return this;
    }

    SdkXml close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    SdkXml text(String name, String text) {
        open(name);
        out.append(escaped(text));
        return close(name);
    }

    /** Writes every member that is set, in the order of the model. */
    SdkXml members(SdkPojo value) {
        for (SdkField<?> field : value.sdkFields()) {
            Object member = field.getValueOrDefault(value);
            if (member != null && !(member instanceof SdkAutoConstructList)) {
                member(field.unmarshallLocationName(), field, member);
            }
        }
        return this;
    }

    private void member(String name, SdkField<?> field, Object value) {
        if (value instanceof List<?> list) {
            ListTrait trait = field.getTrait(ListTrait.class);
            String item = Optional.ofNullable(trait.memberLocationName()).orElse("member");
            open(name);
            list.forEach(element -> member(item, trait.memberFieldInfo(), element));
            close(name);
        } else if (value instanceof SdkPojo pojo) {
            open(name).members(pojo).close(name);
        } else if (value instanceof Instant instant) {
            text(name, DateTimeFormatter.ISO_INSTANT.format(instant));
        } else {
            text(name, String.valueOf(value));
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\r' -> escaped.append("&#13;");
                default -> escaped.appendCodePoint(c < 0x20 && c != '\n' && c != '\t' ? '?' : c);
            }
        });
        return escaped.toString();
    }

    @Override
    public String toString() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + out;
    }
}
