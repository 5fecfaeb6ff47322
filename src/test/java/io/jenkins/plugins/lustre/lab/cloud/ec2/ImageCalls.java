package io.jenkins.plugins.lustre.lab.cloud.ec2;

import io.jenkins.plugins.lustre.lab.cloud.wire.AwsError;
import io.jenkins.plugins.lustre.lab.cloud.wire.Call;
import io.jenkins.plugins.lustre.lab.cloud.wire.Params;
import io.jenkins.plugins.lustre.lab.cloud.wire.Service;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ec2.model.DescribeImagesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeLaunchTemplateVersionsResponse;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateVersion;
import software.amazon.awssdk.services.ec2.model.ResponseLaunchTemplateData;

/** The calls that show images and launch templates. */
final class ImageCalls {
    private final World world;

    ImageCalls(World world) {
        this.world = world;
    }

    void addTo(Service service) {
        service.on("DescribeImages", this::images).on("DescribeLaunchTemplateVersions", this::versions);
    }

    private SdkPojo images(Call call) {
        return DescribeImagesResponse.builder()
                .images(new Filters<Image>()
                        .on("image-id", Image::imageId)
                        .on("name", Image::name)
                        .on("architecture", Image::architectureAsString)
                        .on("state", Image::stateAsString)
                        .on("virtualization-type", Image::virtualizationTypeAsString)
                        .on("root-device-type", Image::rootDeviceTypeAsString)
                        .onTags(Image::tags)
                        .apply(call.params(), NetworkCalls.chosen(call, "ImageId", world.images, world::image)))
                .build();
    }

    private SdkPojo versions(Call call) {
        Params params = call.params();
        String key = params.get("LaunchTemplateId")
                .or(() -> params.get("LaunchTemplateName"))
                .orElse("");
        LaunchTemplate template = world.templates.values().stream()
                .filter(one -> one.id.equals(key) || one.name.equals(key))
                .findFirst()
                .orElseThrow(() -> AwsError.client(
                        "InvalidLaunchTemplateId.NotFound",
                        "The specified launch template, with template ID " + key + ", does not exist."));
        List<String> wanted = params.strings("LaunchTemplateVersion");
        return DescribeLaunchTemplateVersionsResponse.builder()
                .launchTemplateVersions(IntStream.rangeClosed(1, template.versions.size())
                        .filter(number -> wanted.isEmpty()
                                || Stream.of(
                                                Integer.toString(number),
                                                number == template.latest() ? "$Latest" : "",
                                                number == 1 ? "$Default" : "")
                                        .anyMatch(wanted::contains))
                        .mapToObj(number -> version(template, number))
                        .toList())
                .build();
    }

    private static LaunchTemplateVersion version(LaunchTemplate template, int number) {
        LaunchTemplate.Version version = template.versions.get(number - 1);
        return LaunchTemplateVersion.builder()
                .launchTemplateId(template.id)
                .launchTemplateName(template.name)
                .versionNumber((long) number)
                .versionDescription(version.description())
                .createTime(version.created())
                .defaultVersion(number == 1)
                .launchTemplateData(ResponseLaunchTemplateData.builder()
                        .imageId(version.data().path("ImageId").asText(null))
                        .instanceType(version.data().path("InstanceType").asText(null))
                        .keyName(version.data().path("KeyName").asText(null))
                        .userData(version.data().path("UserData").asText(null))
                        .build())
                .build();
    }
}
