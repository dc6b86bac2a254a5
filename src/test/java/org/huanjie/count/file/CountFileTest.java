package org.huanjie.count.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.huanjie.count.engine.LawfulCount.Result;
import org.huanjie.count.engine.figure.Fault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** 数据错误 — each kind of fault, at its place, and all of them at once. */
class CountFileTest {

    static final String GOOD = """
            {"edition": "ZJ2012", "rules": {"roll_down": "NONE"}, "body": "VILLAGERS_COMMITTEE", "round": "FIRST",
             "registered": 1000, "issued": 900, "recovered": 898, "woman_already_elected": false,
             "relatives": [["p3", "p9"]],
             "posts": [
               {"post": "CHAIR", "seats": 1, "blank": 12, "void": 8, "tally": [
                 {"person": "p1", "sex": "MALE", "votes": 610, "source": "CANDIDATE"},
                 {"person": "p2", "sex": "FEMALE", "votes": 60, "source": "WRITE_IN", "eligible": true}]},
               {"post": "MEMBER", "seats": 2, "blank": 10, "void": 0, "tally": [
                 {"person": "p3", "sex": "FEMALE", "votes": 600, "source": "CANDIDATE"},
                 {"person": "p4", "sex": "MALE", "votes": 500, "source": "CANDIDATE"}]}]}
            """;

    @Test
    void aGoodFileIsCounted() {
        assertThat(count(GOOD)).isInstanceOf(Result.Counted.class);
    }

    @Test
    void keysWithADefaultMayBeLeftOut() {
        var without = GOOD.replace("\"rules\": {\"roll_down\": \"NONE\"},", "")
                .replace("\"woman_already_elected\": false,", "")
                .replace("\"relatives\": [[\"p3\", \"p9\"]],", "");
        assertThat(count(without)).isEqualTo(count(GOOD));
    }

    @Test
    void aByteOrderMarkIsNoFault() {
        assertThat(count("\uFEFF" + GOOD)).isEqualTo(count(GOOD));
    }

    @ParameterizedTest(name = "{2} {3}: {1}")
    @MethodSource("faults")
    void refusesWhatCannotBe(String from, String to, String path, String code) {
        assertThat(GOOD).contains(from);
        var faults = faults(GOOD.replace(from, to));
        assertThat(faults)
                .extracting(fault -> fault.path() + " " + fault.code().id())
                .containsExactly(path + " " + code);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                // the file
                fault(GOOD, "", "", "not_json"),
                fault("{\"edition\"", "\"edition\"", "", "not_json"),
                fault("500, \"source\": \"CANDIDATE\"}]}]}", "500, \"source\": \"CANDIDATE\"}]}", "", "not_json"),
                fault("500, \"source\": \"CANDIDATE\"}]}]}", "500, \"source\": \"CANDIDATE\"}]}]} {}", "", "not_json"),
                fault(GOOD, "[1]", "", "wrong_type"),
                // keys
                fault("\"seats\": 1,", "\"seats\": 1, \"chairs\": 1,", "posts[0].chairs", "unknown_key"),
                fault("\"roll_down\"", "\"rolldown\"", "rules.rolldown", "unknown_key"),
                fault("\"registered\": 1000,", "\"registered\": 1000, \"due\": 3,", "due", "unknown_key"),
                fault("\"votes\": 610,", "\"votes\": 610, \"name\": \"x\",", "posts[0].tally[0].name", "unknown_key"),
                fault("\"recovered\": 898,", "", "recovered", "missing_key"),
                fault("\"seats\": 1,", "", "posts[0].seats", "missing_key"),
                fault("\"sex\": \"MALE\", \"votes\": 610", "\"votes\": 610", "posts[0].tally[0].sex", "missing_key"),
                fault("\"registered\": 1000,", "", "registered", "missing_key"),
                fault("\"issued\": 900,", "\"issued\": 900, \"issued\": 900,", "issued", "duplicate_key"),
                // values
                fault("\"votes\": 610", "\"votes\": \"610\"", "posts[0].tally[0].votes", "wrong_type"),
                fault("\"votes\": 610", "\"votes\": null", "posts[0].tally[0].votes", "wrong_type"),
                fault("\"votes\": 610", "\"votes\": 1.5", "posts[0].tally[0].votes", "not_integer"),
                fault("\"votes\": 610", "\"votes\": 6e2", "posts[0].tally[0].votes", "not_integer"),
                fault("\"votes\": 610", "\"votes\": -1", "posts[0].tally[0].votes", "negative"),
                fault("\"registered\": 1000", "\"registered\": 2000000001", "registered", "too_large"),
                fault("\"registered\": 1000", "\"registered\": 99999999999999999999", "registered", "too_large"),
                fault("\"blank\": 12", "\"blank\": -12", "posts[0].blank", "negative"),
                fault("\"seats\": 2", "\"seats\": 0", "posts[1].seats", "no_seats"),
                fault("\"eligible\": true", "\"eligible\": \"no\"", "posts[0].tally[1].eligible", "wrong_type"),
                fault("\"person\": \"p1\"", "\"person\": \"\"", "posts[0].tally[0].person", "blank_text"),
                fault("\"ZJ2012\"", "\"ZJ1999\"", "edition", "unknown_value"),
                fault("\"ZJ2012\"", "\"P2020\"", "edition", "edition_of_another_body"),
                fault("\"FIRST\"", "\"SECOND\"", "round", "unknown_value"),
                fault("\"VILLAGERS_COMMITTEE\"", "\"COUNCIL\"", "body", "unknown_value"),
                fault("\"WRITE_IN\"", "\"LIST\"", "posts[0].tally[1].source", "unknown_value"),
                fault("\"NONE\"", "\"SOME\"", "rules.roll_down", "unknown_value"),
                fault("\"roll_down\": \"NONE\"", "\"roll_down\": 1", "rules.roll_down", "wrong_type"),
                fault("\"roll_down\": \"NONE\"", "\"max_proxies\": 4", "rules.max_proxies", "unknown_value"),
                fault("\"roll_down\": \"NONE\"", "\"max_proxies\": \"3\"", "rules.max_proxies", "wrong_type"),
                fault("\"roll_down\": \"NONE\"", "\"term_years\": 4", "rules.term_years", "unknown_value"),
                fault("{\"roll_down\": \"NONE\"}", "[]", "rules", "wrong_type"),
                fault("[[\"p3\", \"p9\"]]", "[[\"p3\"]]", "relatives[0]", "not_a_pair"),
                fault("[[\"p3\", \"p9\"]]", "[[\"p3\", \"p3\"]]", "relatives[0]", "self_relative"),
                fault("[[\"p3\", \"p9\"]]", "[[\"p3\", 9]]", "relatives[0][1]", "wrong_type"),
                // figures
                fault("\"issued\": 900", "\"issued\": 1001", "issued", "issued_above_registered"),
                fault(
                        "\"blank\": 10, \"void\": 0",
                        "\"blank\": 400, \"void\": 499",
                        "posts[1].void",
                        "blank_and_void_above_recovered"),
                fault("\"votes\": 600", "\"votes\": 889", "posts[1].tally[0].votes", "person_above_ballots"),
                fault("\"votes\": 60,", "\"votes\": 269,", "posts[0].tally", "votes_above_ballots"),
                fault(
                        "\"p4\", \"sex\": \"MALE\"",
                        "\"p3\", \"sex\": \"FEMALE\"",
                        "posts[1].tally[1].person",
                        "person_twice"),
                fault("\"MEMBER\"", "\"CHAIR\"", "posts[1].post", "post_twice"));
    }

    private static Arguments fault(String from, String to, String path, String code) {
        return Arguments.of(from, to, path, code);
    }

    @Test
    void figuresAtTheBorderAreNoFault() {
        assertThat(count(GOOD.replace("\"votes\": 60,", "\"votes\": 268,"))).isInstanceOf(Result.Counted.class);
        assertThat(count(GOOD.replace("\"votes\": 600", "\"votes\": 888"))).isInstanceOf(Result.Counted.class);
        assertThat(count(GOOD.replace("\"issued\": 900", "\"issued\": 1000"))).isInstanceOf(Result.Counted.class);
        assertThat(count(GOOD.replace("\"registered\": 1000", "\"registered\": 2000000000")))
                .isInstanceOf(Result.Counted.class);
    }

    @Test
    void postsRunFromTheHighestToTheLowest() {
        var swapped = GOOD.replace("\"CHAIR\"", "\"X\"")
                .replace("\"MEMBER\"", "\"CHAIR\"")
                .replace("\"X\"", "\"MEMBER\"");
        assertThat(faults(swapped)).extracting(Fault::path).containsExactly("posts[1].post");
    }

    @Test
    void onePersonHasOneSex() {
        var other = GOOD.replace("\"p3\", \"sex\": \"FEMALE\"", "\"p1\", \"sex\": \"FEMALE\"");
        assertThat(faults(other)).extracting(fault -> fault.code().id()).containsExactly("two_sexes");
    }

    @Test
    void addedVotesStayWithinTheBallots() {
        var rolled =
                GOOD.replace("NONE", "ROLL_DOWN").replace("\"p3\", \"sex\": \"FEMALE\"", "\"p1\", \"sex\": \"MALE\"");
        assertThat(faults(rolled))
                .extracting(fault -> fault.path() + " " + fault.code().id())
                .containsExactly("posts[1].tally[0].votes roll_down_above_ballots");
        assertThat(count(rolled.replace("\"votes\": 600", "\"votes\": 288"))).isInstanceOf(Result.Counted.class);
    }

    @Test
    void aRecallIsOfOnePerson() {
        assertThat(faults(GOOD.replace("FIRST", "RECALL")))
                .extracting(fault -> fault.path() + " " + fault.code().id())
                .containsExactly("posts recall_of_one", "posts[0].tally recall_of_one");
    }

    @Test
    void aMeetingHasMembersAndThosePresent() {
        var meeting = GOOD.replace("VILLAGERS_COMMITTEE", "SUPERVISORY_COMMITTEE");
        assertThat(faults(meeting))
                .extracting(fault -> fault.path() + " " + fault.code().id())
                .containsExactly("members missing_key", "present missing_key", "registered unknown_key");
        var party = meeting.replace("SUPERVISORY_COMMITTEE", "PARTY_BRANCH")
                .replace("ZJ2012", "P2020")
                .replace("\"registered\": 1000", "\"due\": 1000, \"present\": 1001");
        assertThat(faults(party))
                .extracting(fault -> fault.path() + " " + fault.code().id())
                .containsExactly("present present_above_entitled");
        assertThat(faults(party.replace("1001", "899")))
                .extracting(fault -> fault.code().id())
                .containsExactly("issued_above_present");
    }

    @Test
    void everyFaultComesAtOnce() {
        var many = GOOD.replace("\"edition\": \"ZJ2012\",", "")
                .replace("\"issued\": 900", "\"issued\": 1900")
                .replace("\"votes\": 610", "\"votes\": 6.1")
                .replace("\"votes\": 600", "\"votes\": 899")
                .replace("\"seats\": 2", "\"seats\": \"two\"")
                .replace("\"p4\"", "\"p3\"");
        assertThat(faults(many))
                .extracting(fault -> fault.path() + " " + fault.code().id())
                .containsExactlyInAnyOrder(
                        "edition missing_key",
                        "issued issued_above_registered",
                        "posts[0].tally[0].votes not_integer",
                        "posts[1].tally[0].votes person_above_ballots",
                        "posts[1].seats wrong_type",
                        "posts[1].tally[1].person person_twice",
                        "posts[1].tally[1].sex two_sexes");
    }

    @Test
    void bytesThatAreNotUtf8AreAFault() {
        var result = CountFile.count(GOOD.replace("p1", "潘").getBytes(java.nio.charset.Charset.forName("GB18030")));
        assertThat(((Result.Refused) result).faults())
                .extracting(fault -> fault.code().id())
                .containsExactly("not_utf8");
    }

    @DisplayName("C25: half of a character is a fault that says which half")
    @Test
    void halfOfACharacterIsNoName() throws IOException {
        try (var file = Objects.requireNonNull(
                CountFileTest.class.getResourceAsStream("/cases/count/c26-lone-surrogate.json"))) {
            assertThat(((Result.Refused) CountFile.count(file.readAllBytes())).faults())
                    .containsExactly(Fault.at("posts[0].tally[0].person", Fault.Code.NOT_TEXT, "\\uD83D"));
        }
    }

    @Test
    void aDeepTextIsAFaultAndNoCrash() {
        assertThat(faults("[".repeat(100_000)))
                .extracting(fault -> fault.code().id())
                .containsExactly("too_deep");
        assertThat(faults("1".repeat(5_000)))
                .extracting(fault -> fault.code().id())
                .containsExactly("wrong_type");
    }

    @Test
    void aFileIsBoundInLengthAndInFaults() {
        assertThat(faults(" ".repeat(CountFile.LONGEST + 1)))
                .extracting(fault -> fault.code().id())
                .containsExactly("too_long");
        assertThat(faults(" ".repeat(CountFile.LONGEST)))
                .extracting(fault -> fault.code().id())
                .containsExactly("not_json");
        assertThat(faults("{\"posts\": [" + "1,".repeat(100_000) + "1]}")).hasSize(10_000);
    }

    @Test
    void aNumberOfAnyLengthIsAFaultAtItsPlace() {
        assertThat(faults(GOOD.replace("610", "9".repeat(5_000))))
                .extracting(fault -> fault.path() + " " + fault.code().id())
                .containsExactly("posts[0].tally[0].votes too_large");
        assertThat(faults(GOOD.replace("610", "610.0")))
                .extracting(fault -> fault.path() + " " + fault.code().id())
                .containsExactly("posts[0].tally[0].votes not_integer");
        assertThat(count(GOOD.replace("12,", "-0,"))).isEqualTo(count(GOOD.replace("12,", "0,")));
    }

    @Test
    void relativesMayBeInNoTally() {
        assertThat(count(GOOD.replace("\"p3\", \"p9\"", "\"x\", \"y\""))).isEqualTo(count(GOOD));
    }

    @Test
    void whatIsUnreadSilencesNothingElse() {
        var wrong = GOOD.replace("\"recovered\": 898", "\"recovered\": \"898\"")
                .replace("\"sex\": \"MALE\", \"votes\": 610", "\"sex\": \"M\", \"votes\": -1")
                .replace("\"issued\": 900", "\"issued\": 1001");
        assertThat(faults(wrong))
                .extracting(fault -> fault.path() + " " + fault.code().id())
                .containsExactly(
                        "recovered wrong_type",
                        "posts[0].tally[0].sex unknown_value",
                        "posts[0].tally[0].votes negative",
                        "issued issued_above_registered");
    }

    @Test
    void noDamagedFileBreaksTheReader() {
        var random = new Random(20170304);
        var outcomes = new OutcomeFile(Wordings.in(Language.ZH));
        for (int i = 0; i < 5_000; i++) {
            var bytes = GOOD.getBytes(StandardCharsets.UTF_8);
            for (int hits = random.nextInt(4); hits >= 0; hits--) {
                bytes[random.nextInt(bytes.length)] =
                        "{}[]\",:0129-eE.x\\n".getBytes(StandardCharsets.UTF_8)[random.nextInt(17)];
            }
            var result = CountFile.count(bytes);
            assertThat(outcomes.line(result)).startsWith("{").doesNotContain("\n");
        }
    }

    private static Result count(String file) {
        return CountFile.count(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Fault> faults(String file) {
        assertThat(count(file)).isInstanceOf(Result.Refused.class);
        return ((Result.Refused) count(file)).faults();
    }
}
