package io.jenkins.plugins.lustre.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.lustre.model.ClusterSpec;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** Compares what is wanted with what is there, and looks whether it can be had. Blocks; changes nothing. */
public final class StackPlanner {

    private final AwsClients aws;
    private final ComputeEnvironment environment;
    private final Owner owner;

    public StackPlanner(AwsClients aws, ComputeEnvironment environment, Owner owner) {
        this.aws = aws;
        this.environment = environment;
        this.owner = owner;
    }

    /**
     * The way to a cluster as specified.
     *
     * @param request the id of the request, for a creation that was begun already
     * @throws OperationFailedException with all problems in one message, if it cannot be had
     */
    public StackPlan provision(ClusterSpec spec, String request) throws OperationFailedException {
        List<String> problems = new ArrayList<>(SpecChecks.problems(environment, spec));
        Optional<Stack> stack =
                SpecChecks.validStackName(spec.stackName()) ? Stacks.find(aws, spec.stackName()) : Optional.empty();
        if (stack.isPresent()) {
            if (request.equals(Stacks.tags(stack.get()).get(TagNames.REQUEST)) && !Stacks.ready(stack.get())) {
                return new StackPlan.Resume(stack.get().stackId());
            }
            if (problems.isEmpty() && Stacks.busy(stack.get())) {
                Stacks.requireOurs(stack.get(), environment, owner);
                return new StackPlan.Busy(stack.get().stackId(), stack.get().stackStatusAsString());
            }
            return update(stack.get(), spec, problems);
        }
        Map<Role, String> types = new EnumMap<>(Role.class);
        Sizes.mdsType(spec.mdsSize()).ifPresent(t -> types.put(Role.MDS, t));
        Sizes.ossType(spec.ossSize()).ifPresent(t -> types.put(Role.OSS, t));
        Optional<Site> site = Preflight.look(
                aws,
                environment,
                new Preflight.Wanted(types, 1 + Math.max(spec.ossCount(), 0), spec.spot(), ""),
                problems);
        site.filter(s -> problems.isEmpty()).ifPresent(s -> requireSize(newTemplate(environment, spec, s), problems));
        if (!problems.isEmpty()) {
            throw refused(spec.stackName(), problems);
        }
        return new StackPlan.Create(site.orElseThrow());
    }

    /**
     * The way to more OSS.
     *
     * @param ossSize of the new ones; empty for that of the last one
     * @throws OperationFailedException with all problems in one message, if it cannot be had
     */
    public StackPlan.Update scaleOut(String stackNameOrId, int ossCount, String ossSize)
            throws OperationFailedException {
        Stack stack = Stacks.find(aws, stackNameOrId)
                .filter(s -> !Stacks.deleted(s))
                .orElseThrow(() -> new OperationFailedException(
                        "There is no stack " + stackNameOrId + " in " + environment.region()));
        requireUsable(stack);
        ObjectNode present = Stacks.template(aws, stack.stackName(), stack.stackId());
        List<String> problems = new ArrayList<>();
        List<ServerShape> servers = TemplateServers.read(present);
        ServerShape last = servers.get(servers.size() - 1);
        String type = ossSize.isEmpty()
                ? last.machine().instanceType()
                : Sizes.ossType(ossSize).orElse("");
        if (type.isEmpty()) {
            problems.add("OSS size '" + ossSize + "': one of " + Sizes.ossNames() + ", or an instance type");
        }
        Map<String, String> tags = new TreeMap<>(Stacks.tags(stack));
        return grow(stack, present, ossCount, type, tags, problems);
    }

    /** The template of a new cluster. */
    public static ObjectNode newTemplate(ComputeEnvironment environment, ClusterSpec spec, Site site) {
        List<ServerShape> servers = new ArrayList<>();
        servers.add(ServerShape.mds(site.machine(Sizes.mdsType(spec.mdsSize()).orElseThrow(), spec.spotPrice())));
        ServerShape.Machine oss = site.machine(Sizes.ossType(spec.ossSize()).orElseThrow(), spec.spotPrice());
        for (int number = 1; number <= spec.ossCount(); number++) {
            servers.add(ServerShape.oss(number, oss, TemplateServers.nextOstIndex(servers)));
        }
        return Template.create(environment, spec.stackName(), spec.fsname(), site.vpcId(), servers);
    }

    private StackPlan update(Stack stack, ClusterSpec spec, List<String> problems) throws OperationFailedException {
        requireUsable(stack);
        ObjectNode present = Stacks.template(aws, stack.stackName(), stack.stackId());
        List<ServerShape> servers = TemplateServers.read(present);
        same(problems, "fsname", Stacks.tags(stack).getOrDefault(TagNames.FSNAME, ""), spec.fsname());
        for (ServerShape server : List.of(servers.get(0), servers.get(Math.min(1, servers.size() - 1)))) {
            Optional<String> type =
                    server.role() == Role.MDS ? Sizes.mdsType(spec.mdsSize()) : Sizes.ossType(spec.ossSize());
            type.ifPresent(t -> same(
                    problems,
                    "instance type of " + server.name(),
                    server.machine().instanceType(),
                    t));
        }
        String spotPrice = servers.get(0).machine().spotPrice();
        if (!samePrice(spotPrice, spec.spotPrice())) {
            same(problems, "spot price", spotPrice, spec.spotPrice());
        }
        Map<String, String> tags = StackTags.updated(Stacks.tags(stack), spec.tags());
        StackPlan.Update plan = grow(
                stack, present, spec.ossCount(), Sizes.ossType(spec.ossSize()).orElse(""), tags, problems);
        return StackTags.otherEnd(Stacks.tags(stack), spec, stack.creationTime())
                .map(plan::noting)
                .orElse(plan);
    }

    private StackPlan.Update grow(
            Stack stack,
            ObjectNode present,
            int ossCount,
            String ossType,
            Map<String, String> tags,
            List<String> problems)
            throws OperationFailedException {
        List<ServerShape> servers = TemplateServers.read(present);
        int there = TemplateServers.ossCount(servers);
        if (ossCount < there) {
            problems.add("ossCount " + ossCount + ": there are " + there
                    + " OSS, and taking one away would destroy the data on it");
        }
        ServerShape.Machine first = servers.get(0).machine();
        List<String> notes = List.of();
        ServerShape.Machine machine = null;
        if (ossCount > there) {
            same(problems, "subnet", TemplateServers.subnet(present), environment.subnetId());
            Map<Role, String> types = ossType.isEmpty() ? Map.of() : Map.of(Role.OSS, ossType);
            Optional<Site> site = Preflight.look(
                    aws,
                    environment,
                    new Preflight.Wanted(
                            types, ossCount - there, !first.spotPrice().isEmpty(), first.imageId()),
                    problems);
            if (problems.isEmpty()) {
                machine = site.orElseThrow().machine(ossType, first.spotPrice());
                notes = site.get().notes();
            }
        }
        ObjectNode planned = present;
        if (problems.isEmpty()) {
            planned = new Growth(ossCount, machine, tags).apply(present, environment, stack.stackName());
            requireSize(planned, problems);
        }
        if (!problems.isEmpty()) {
            throw refused(stack.stackName(), problems);
        }
        boolean same = planned.equals(present) && tags.equals(Stacks.tags(stack));
        String last = StackEvents.last(aws.cloudFormation(), stack.stackId());
        return new StackPlan.Update(
                stack.stackName(),
                stack.stackId(),
                new Growth(ossCount, machine, tags),
                present,
                planned,
                last,
                same,
                notes);
    }

    private void requireUsable(Stack stack) throws OperationFailedException {
        Stacks.requireOurs(stack, environment, owner);
        Stacks.requireReady(stack);
    }

    private static void same(List<String> problems, String what, String present, String wanted) {
        if (!present.equals(wanted)) {
            problems.add(what + ": it is '" + present + "' and cannot become '" + wanted
                    + "', as that would replace servers and destroy their data");
        }
    }

    private static boolean samePrice(String one, String other) {
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
        } catch (NumberFormatException e) {
            return one.equals(other);
        }
    }

    private static void requireSize(ObjectNode template, List<String> problems) {
        int bytes = Template.bytes(template);
        if (bytes > Template.LIMIT) {
            problems.add("the template has " + bytes + " bytes and CloudFormation takes " + Template.LIMIT
                    + ": fewer OSS or shorter tags are needed");
        }
    }

    private static OperationFailedException refused(String stackName, List<String> problems) {
        return new OperationFailedException("The cluster " + stackName
                + " cannot be had like that; nothing was changed:\n  - " + String.join("\n  - ", problems));
    }
}
