package io.jenkins.plugins.lustre.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.cloud.OwnStack;
import io.jenkins.plugins.lustre.cloud.TagNames;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What the reaper may take, and what it never may. */
class ReaperTest {

    private static final String ID = "0f3a";
    private static final String URL = "https://jenkins.example/";
    private static final Reaper REAPER = new Reaper(ID, URL, URL);
    private static final Instant CREATED = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant EXPIRES = Instant.parse("2026-03-01T18:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-03T00:00:00Z");

    private static Map<String, String> tags() {
        Map<String, String> tags = new HashMap<>();
        tags.put(TagNames.FORMAT, "1");
        tags.put(TagNames.CONTROLLER, ID);
        tags.put(TagNames.ROOT_URL, URL);
        tags.put(TagNames.DESTROY_EXPIRED, "true");
        tags.put(TagNames.EXPIRES, EXPIRES.toString());
        return tags;
    }

    private static OwnStack stack(String status, Map<String, String> tags) {
        return new OwnStack("eu-central-1", "scratch", "arn:1", status, "", CREATED, "", tags);
    }

    private static OwnStack with(String tag, String value) {
        Map<String, String> tags = tags();
        tags.put(tag, value);
        return stack("CREATE_COMPLETE", tags);
    }

    private static boolean takes(Reaper reaper, OwnStack stack) {
        return reaper.spares(stack, LATER, LATER).isEmpty();
    }

    /** Anything that a tag could say. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.of(ID, URL, "-", "", "true", "TRUE", "false", "never", EXPIRES.toString(), "http://copy/"));
    }

    @Provide
    Arbitrary<OwnStack> anything() {
        Arbitrary<Map<String, String>> changed = Arbitraries.maps(
                        Arbitraries.of(
                                TagNames.CONTROLLER,
                                TagNames.ROOT_URL,
                                TagNames.DESTROY_EXPIRED,
                                TagNames.EXPIRES,
                                TagNames.FORMAT),
                        texts())
                .ofMaxSize(3);
        Arbitrary<String> missing = Arbitraries.of(
                TagNames.CONTROLLER, TagNames.ROOT_URL, TagNames.DESTROY_EXPIRED, TagNames.EXPIRES, "none");
        Arbitrary<String> status = Arbitraries.of(
                "CREATE_IN_PROGRESS",
                "CREATE_COMPLETE",
                "UPDATE_IN_PROGRESS",
                "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
                "UPDATE_ROLLBACK_FAILED",
                "DELETE_IN_PROGRESS",
                "DELETE_FAILED",
                "DELETE_COMPLETE",
                "REVIEW_IN_PROGRESS");
        return Combinators.combine(changed, missing, status).as((change, lost, state) -> {
            Map<String, String> tags = tags();
            tags.putAll(change);
            tags.remove(lost);
            return stack(state, tags);
        });
    }

    @Property
    void whatIsTakenCarriesEverythingThatItMust(
            @ForAll("anything") OwnStack stack,
            @ForAll("texts") String id,
            @ForAll("texts") String url,
            @ForAll("texts") String home) {
        if (takes(new Reaper(id, url, home), stack)) {
            assertThat(id).isNotBlank().isEqualTo(stack.tag(TagNames.CONTROLLER));
            assertThat(url).isNotBlank().isEqualTo(stack.tag(TagNames.ROOT_URL)).isEqualTo(home);
            assertThat(stack.tag(TagNames.DESTROY_EXPIRED)).isEqualTo("true");
            assertThat(Instant.parse(stack.tag(TagNames.EXPIRES))).isBefore(LATER);
            assertThat(stack.status()).doesNotEndWith("_IN_PROGRESS").isNotEqualTo("DELETE_COMPLETE");
        }
    }

    @Property
    void anotherControllersClusterIsNeverTaken(@ForAll("texts") String id) {
        assertThat(takes(REAPER, with(TagNames.CONTROLLER, id))).isEqualTo(id.equals(ID));
    }

    @Property
    void aClusterOfAnotherAddressIsNeverTaken(@ForAll("texts") String url) {
        assertThat(takes(REAPER, with(TagNames.ROOT_URL, url))).isEqualTo(url.equals(URL));
    }

    @Property
    void onlyWhatOptedInIsTaken(@ForAll("texts") String word) {
        assertThat(takes(REAPER, with(TagNames.DESTROY_EXPIRED, word))).isEqualTo(word.equals("true"));
    }

    @Property
    void aCopyWithAnotherAddressTakesNothing(@ForAll("anything") OwnStack stack) {
        Reaper copy = new Reaper(ID, "https://copy.example/", URL);
        assertThat(takes(copy, stack)).isFalse();
        assertThat(copy.disabled()).get().asString().contains("https://copy.example/", URL, "restored copy");
    }

    @Property
    void aControllerWithoutAnAddressTakesNothing(@ForAll("anything") OwnStack stack) {
        assertThat(takes(new Reaper(ID, "", ""), stack)).isFalse();
        assertThat(takes(new Reaper(ID, "-", ""), stack)).isFalse();
    }

    @Property
    void bothClocksMustBePastTheTime(
            @ForAll @IntRange(min = -600, max = 600) int own, @ForAll @IntRange(min = -600, max = 600) int aws) {
        Instant now = EXPIRES.plus(Duration.ofMinutes(own));
        Instant awsTime = EXPIRES.plus(Duration.ofMinutes(aws));
        int grace = (int) Reaper.GRACE.toMinutes();
        assertThat(REAPER.spares(stack("CREATE_COMPLETE", tags()), now, awsTime).isEmpty())
                .isEqualTo(own >= grace && aws >= grace);
    }

    @Property
    void noClusterOutlivesAnyAgeThatItWasNotGiven(@ForAll @IntRange(min = 1, max = 10_000) int hours) {
        Instant end = CREATED.plus(Duration.ofHours(hours));
        OwnStack stack = with(TagNames.EXPIRES, end.toString());
        Instant before = end.minusSeconds(1);
        Instant after = end.plus(Reaper.GRACE);
        assertThat(REAPER.spares(stack, before, before)).isPresent();
        assertThat(REAPER.spares(stack, after, after)).isEmpty();
    }

    @Example
    void withoutTheClockOfAwsNothingIsTaken() {
        assertThat(REAPER.spares(stack("CREATE_COMPLETE", tags()), LATER, null)).isPresent();
    }

    @Example
    void anEndBeforeTheBeginningIsAWrongClock() {
        OwnStack stack =
                with(TagNames.EXPIRES, CREATED.minus(Duration.ofHours(2)).toString());
        assertThat(REAPER.spares(stack, LATER, LATER)).get().asString().contains("not certain");
    }

    @Example
    void askingTwiceIsTheSame() {
        OwnStack stack = stack("UPDATE_COMPLETE", tags());
        assertThat(REAPER.spares(stack, LATER, LATER))
                .isEqualTo(REAPER.spares(stack, LATER, LATER))
                .isEmpty();
    }
}
