package io.jenkins.plugins.lustre.lab.cloud.stack;

import io.jenkins.plugins.lustre.lab.cloud.wire.AwsError;
import io.jenkins.plugins.lustre.lab.cloud.wire.Call;
import io.jenkins.plugins.lustre.lab.cloud.wire.Params;
import io.jenkins.plugins.lustre.lab.cloud.wire.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cloudformation.model.CancelUpdateStackResponse;
import software.amazon.awssdk.services.cloudformation.model.CreateStackResponse;
import software.amazon.awssdk.services.cloudformation.model.DeleteStackResponse;
import software.amazon.awssdk.services.cloudformation.model.GetStackPolicyResponse;
import software.amazon.awssdk.services.cloudformation.model.SetStackPolicyResponse;
import software.amazon.awssdk.services.cloudformation.model.TemplateParameter;
import software.amazon.awssdk.services.cloudformation.model.UpdateTerminationProtectionResponse;
import software.amazon.awssdk.services.cloudformation.model.ValidateTemplateResponse;

/** The calls that make, guard and remove stacks. */
final class StackCalls {
    private final Context context;
    private final Stacks stacks;
    private final StackInput input;
    private final TemplateReader reader;
    private final Map<String, LabStack> createTokens = new HashMap<>();

    StackCalls(Context context, Stacks stacks, TemplateReader reader) {
        this.context = context;
        this.stacks = stacks;
        this.reader = reader;
        this.input = new StackInput(reader);
    }

    void addTo(Service service) {
        service.on("CreateStack", this::create)
                .on("DeleteStack", this::delete)
                .on("ValidateTemplate", this::validate)
                .on("SetStackPolicy", this::setPolicy)
                .on("GetStackPolicy", this::getPolicy)
                .on("UpdateTerminationProtection", this::protect)
                .on("CancelUpdateStack", this::cancelUpdate);
    }

    private SdkPojo create(Call call) {
        Params params = call.params();
        String name = StackInput.name(params);
        Optional<String> token = StackInput.token(params);
        LabStack same = token.map(createTokens::get).orElse(null);
        if (same != null) {
            if (!same.name.equals(name)) {
                throw AwsError.client(
                        "TokenAlreadyExistsException", "Stack creation token [" + token.get() + "] is already in use");
            }
            return CreateStackResponse.builder().stackId(same.id).build();
        }
        LabStack.Input wanted = input.of(params, Optional.empty());
        if (params.get("OnFailure").isPresent() && params.get("DisableRollback").isPresent()) {
            throw AwsError.validation("Either DisableRollback or OnFailure can be specified, not both.");
        }
        stacks.find(name).ifPresent(there -> {
            throw AwsError.client("AlreadyExistsException", "Stack [" + name + "] already exists");
        });
        String onFailure = params.get("OnFailure").orElse(params.isTrue("DisableRollback") ? "DO_NOTHING" : "ROLLBACK");
        LabStack stack = new LabStack(
                name, context.arn("stack/" + name + "/" + context.names().uuid()), context, wanted);
        stack.policy = StackInput.policy(params);
        stack.isProtected = params.isTrue("EnableTerminationProtection");
        stack.timeoutMinutes =
                params.get("TimeoutInMinutes").map(Integer::valueOf).orElse(null);
        stack.disableRollback = onFailure.equals("DO_NOTHING");
        stack.begin(token.orElse(null));
        token.ifPresent(text -> createTokens.put(text, stack));
        stacks.add(stack);
        new Creation(stack, onFailure).start();
        return CreateStackResponse.builder().stackId(stack.id).build();
    }

    private SdkPojo delete(Call call) {
        Params params = call.params();
        Optional<String> token = StackInput.token(params);
        stacks.find(params.require("StackName"))
                .filter(stack -> !stack.isDeleted() && !stack.status.equals("DELETE_IN_PROGRESS"))
                .ifPresent(stack -> delete(stack, token, params.strings("RetainResources")));
        return DeleteStackResponse.builder().build();
    }

    private static void delete(LabStack stack, Optional<String> token, List<String> retain) {
        if (stack.isProtected) {
            throw AwsError.validation(
                    "Stack [" + stack.name + "] cannot be deleted while TerminationProtection is enabled");
        }
        if (stack.status.startsWith("UPDATE_") && stack.status.endsWith("_IN_PROGRESS")) {
            throw AwsError.validation("Stack [" + stack.id + "] cannot be deleted while in status " + stack.status);
        }
        Set<String> retained = new TreeSet<>(retain);
        if (!retained.isEmpty() && !stack.status.equals("DELETE_FAILED")) {
            throw AwsError.validation("Invalid operation on stack [" + stack.id
                    + "]. When you delete a stack, specify which resources to retain only when the stack is in the"
                    + " DELETE_FAILED state.");
        }
        stack.begin(token.orElse(null));
        Removal.retaining(stack, retained).start("User Initiated");
    }

    private SdkPojo validate(Call call) {
        Template template = reader.read(call.params()
                .get("TemplateBody")
                .orElseThrow(() -> AwsError.validation("Either Template URL or Template Body must be specified.")));
        return ValidateTemplateResponse.builder()
                .description(template.description())
                .parameters(template.parameters().entrySet().stream()
                        .map(declared -> TemplateParameter.builder()
                                .parameterKey(declared.getKey())
                                .defaultValue(
                                        declared.getValue().path("Default").asText(null))
                                .noEcho(declared.getValue().path("NoEcho").asBoolean())
                                .description(
                                        declared.getValue().path("Description").asText(null))
                                .build())
                        .toList())
                .build();
    }

    private SdkPojo setPolicy(Call call) {
        LabStack stack = stacks.get(call.params().require("StackName"));
        stack.policy = StackInput.policy(call.params());
        return SetStackPolicyResponse.builder().build();
    }

    private SdkPojo getPolicy(Call call) {
        LabStack stack = stacks.get(call.params().require("StackName"));
        return GetStackPolicyResponse.builder()
                .stackPolicyBody(stack.policy.map(Object::toString).orElse(null))
                .build();
    }

    private SdkPojo protect(Call call) {
        LabStack stack = stacks.get(call.params().require("StackName"));
        stack.isProtected = call.params().isTrue("EnableTerminationProtection");
        return UpdateTerminationProtectionResponse.builder().stackId(stack.id).build();
    }

    private SdkPojo cancelUpdate(Call call) {
        LabStack stack = stacks.named(call.params().require("StackName"));
        if (!stack.status.equals("UPDATE_IN_PROGRESS")) {
            throw AwsError.validation("CancelUpdateStack cannot be called from current stack status");
        }
        stack.run.orElseThrow().abort();
        return CancelUpdateStackResponse.builder().build();
    }
}
