package io.jenkins.plugins.lustre.cloud;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

/** The SSH host keys that cloud-init writes to an instance's console; no other host can forge them. */
public final class ConsoleKeys {

    private static final String BEGIN = "-----BEGIN SSH HOST KEY KEYS-----";
    private static final String END = "-----END SSH HOST KEY KEYS-----";

    /** DSA keys are left out: nobody accepts them any more. */
    private static final Pattern KEY = Pattern.compile(
            "(ssh-rsa|ssh-ed25519|ecdsa-sha2-nistp(?:256|384|521)) (AAAA[A-Za-z0-9+/]+={0,3})(?:\\s|$)");

    private ConsoleKeys() {}

    /** The keys of the last complete block, as {@code type base64}; empty if there is none. */
    public static List<String> parse(String console) {
        int end = console.lastIndexOf(END);
        int begin = end < 0 ? -1 : console.lastIndexOf(BEGIN, end);
        List<String> keys = new ArrayList<>();
        if (begin >= 0) {
            for (String line : console.substring(begin + BEGIN.length(), end).split("\\R")) {
                Matcher key = KEY.matcher(line);
                if (key.find()) {
                    keys.add(key.group(1) + " " + key.group(2));
                }
            }
        }
        return keys;
    }

    /** The keys on an instance's console now; empty if it shows none, or if the instance is gone. Blocks. */
    public static List<String> read(AwsClients aws, String instanceId) {
        String output;
        try {
            output = console(aws, instanceId);
        } catch (Ec2Exception e) {
            if (!AwsErrors.aboutInput(e)) {
                throw e;
            }
            return List.of();
        }
        if (output == null || output.isEmpty()) {
            return List.of();
        }
        byte[] text = Base64.getMimeDecoder().decode(output);
        return parse(new String(text, StandardCharsets.UTF_8));
    }

    /** The latest output, which only Nitro instances have; of others, what was kept after their start. */
    private static String console(AwsClients aws, String instanceId) {
        try {
            return aws.ec2()
                    .getConsoleOutput(r -> r.instanceId(instanceId).latest(true))
                    .output();
        } catch (Ec2Exception e) {
            if (!AwsErrors.code(e).startsWith("Unsupported")) {
                throw e;
            }
            return aws.ec2().getConsoleOutput(r -> r.instanceId(instanceId)).output();
        }
    }
}
