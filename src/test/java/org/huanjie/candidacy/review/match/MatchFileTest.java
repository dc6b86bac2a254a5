package org.huanjie.candidacy.review.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.huanjie.BadInput;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Requests and answers on their way: docs/match-file.md. */
class MatchFileTest {

    private static final List<String> PEOPLE =
            IntStream.range(0, 50).mapToObj(Lists::number).toList();

    private final MatchRequest request = Lists.request(PEOPLE, Lists.SENTENCED, Lists.DEBTOR);
    private final MatchAnswer answer = MatchAnswer.of(List.of(hit(1, "（2016）浙9999刑初1号"), hit(7, "甲")));

    private MatchHit hit(int person, String document) {
        return new MatchHit(
                request.mark(Lists.number(person)).orElseThrow(),
                document,
                LocalDate.of(2016, 5, 6),
                person == 7 ? Optional.empty() : Optional.of(LocalDate.of(2021, 5, 6)),
                "B1",
                person == 7);
    }

    @Test
    void whatWasAskedAndAnsweredComesBackAsItWas() {
        var read = Lists.done(MatchRequest.read(request.file()));
        assertThat(read.question()).isEqualTo(request.question());
        assertThat(read.marks()).isEqualTo(request.marks()).hasSize(50);
        assertThat(read.file()).isEqualTo(request.file());
        assertThat(Lists.done(MatchAnswer.read(answer.file(read), request))).isEqualTo(answer);
    }

    /** Files that were made once are read for good, and made the same. */
    @Test
    void filesOfThisVersionStayReadable() throws IOException {
        var old = Lists.done(MatchRequest.read(Lists.read("request.json")));
        assertThat(new String(request.file(), StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines(new String(Lists.read("request.json"), StandardCharsets.UTF_8).strip());
        assertThat(Lists.done(MatchAnswer.read(Lists.read("answer.json"), old))).isEqualTo(answer);
        var matched = Lists.done(Lists.match(old, Lists.read("list.csv")));
        assertThat(matched.answer()).isEqualTo(answer);
        assertThat(new String(matched.answer().file(old), StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines(new String(Lists.read("answer.json"), StandardCharsets.UTF_8).strip());
        assertThat(Lists.faults(matched)).containsExactly("4 number-check");
    }

    @Test
    void aRequestHasNoNumberAndNoName() {
        var file = new String(request.file(), StandardCharsets.UTF_8);
        for (var number : PEOPLE) {
            assertThat(file).doesNotContain(number, number.substring(0, 17));
            for (int from = 0; from + 8 <= number.length(); from++) {
                assertThat(file).doesNotContain(number.substring(from, from + 8));
            }
        }
        assertThat(file.replaceAll("\"marks\" : \\[[^\\]]*]", ""))
                .matches("(?s)\\{\\s+\"format\".*\"key\" : \"[\\w-]{43}\",\\s+}");
        assertThat(Lists.request(PEOPLE.reversed(), Lists.SENTENCED, Lists.DEBTOR)
                        .file())
                .as("the order of people is in no file")
                .isEqualTo(request.file());
    }

    @Test
    void aListWithoutAHitAnswersAsAnEmptyOneDoes() {
        var none = Lists.matched(
                request, Lists.HEADING + (Lists.number(99) + ",甲,2016-05-06,,B1\n").repeat(1000) + "1,,,,\n");
        var empty = Lists.matched(request, Lists.HEADING);
        assertThat(none.answer().file(request)).isEqualTo(empty.answer().file(request));
        // nor does the length of an answer tell whether it has a hit
        assertThat(answer.file(request)).hasSameSizeAs(empty.answer().file(request));
    }

    @Test
    void theAnswerAloneSaysNothing() {
        var file = new String(answer.file(request), StandardCharsets.UTF_8);
        assertThat(file).doesNotContain("刑初", "B1", "2021", hit(1, "甲").mark().text());
    }

    @Test
    void twoRequestsAboutTheSamePeopleCannotBeJoined() {
        var other = Lists.done(MatchRequest.of(Lists.question("R-2", Lists.SENTENCED), Lists.key(2), PEOPLE));
        var marks = new TreeSet<>(other.marks());
        marks.retainAll(request.marks());
        assertThat(marks).isEmpty();
    }

    @Test
    void anAnswerToAnotherRequestIsRefused() {
        var other = Lists.done(MatchRequest.of(Lists.question("R-2", Lists.SENTENCED), Lists.key(1), PEOPLE));
        assertThat(Lists.refused(MatchAnswer.read(answer.file(request), other)))
                .containsExactly("other-request[R-1, R-2]");
        // under its name, and under its key
        var renamed = text(answer.file(request)).replace("R-1", "R-2").getBytes(StandardCharsets.UTF_8);
        assertThat(Lists.refused(MatchAnswer.read(renamed, other))).containsExactly("changed[]");
    }

    /** Who alters what an organ is asked gets an answer that nobody takes. */
    @Test
    void anAnswerToAnAlteredRequestIsRefused() {
        for (var change : List.of(
                List.of("被判处刑罚", "被行政处罚"),
                List.of("sentenced", "fined"),
                List.of("某县人民法院", "某县公安局"),
                List.of("2017-02-19", "2017-02-20"))) {
            var file = text(request.file()).replace(change.get(0), change.get(1));
            var altered = Lists.done(MatchRequest.read(file.getBytes(StandardCharsets.UTF_8)));
            assertThat(Lists.refused(MatchAnswer.read(answer.file(altered), request)))
                    .containsExactly("changed[]");
        }
    }

    @Test
    void whoHoldsTheKeyCannotMakeUpAPersonOrACriterion() {
        var stranger = new MatchHit(
                request.mark(Lists.number(99)).orElseThrow(), "甲", LocalDate.EPOCH, Optional.empty(), "S8", false);
        assertThat(Lists.refused(
                        MatchAnswer.read(MatchAnswer.of(List.of(stranger)).file(request), request)))
                .containsExactly("mark-not-asked[" + stranger.mark().text() + "]", "criterion-other[S8]");
    }

    @Test
    void eachByteOfAnAnswerIsHeld() {
        var file = answer.file(request);
        for (int at = 0; at < file.length; at += file.length > 400 && at > 200 ? 37 : 1) {
            var changed = file.clone();
            changed[at] ^= 2;
            var read = MatchAnswer.read(changed, request);
            if (read instanceof Verdict.Done<MatchAnswer>(var same)) {
                // a blank between two words of JSON, or bits that base64 leaves out
                assertThat(same).isEqualTo(answer);
            }
        }
        for (int length = 0; length < file.length; length += 101) {
            assertThat(Lists.refused(MatchAnswer.read(Arrays.copyOf(file, length), request)))
                    .isNotEmpty();
        }
    }

    @Test
    void everyFaultOfAFileIsToldAtOnce() {
        var wrong = """
                {"format": "huanjie-match-request", "version": 1, "request": "a\\u0000b", "day": "2017-02-30",
                 "criteria": [{"code": "B1", "zh": "甲", "en": "a"}, {"code": "B1", "zh": "", "more": 1}, 5],
                 "key": "short", "marks": ["x", 7], "people": []}
                """;
        assertThat(refused(wrong))
                .containsExactly(
                        "field-wrong[request]",
                        "field-missing[organ]",
                        "field-wrong[day]",
                        "field-wrong[criteria[2]]",
                        "field-wrong[criteria[1].zh]",
                        "field-missing[criteria[1].en]",
                        "field-unknown[criteria[1].more]",
                        "criterion-twice[B1]",
                        "field-wrong[key]",
                        "field-wrong[marks[0]]",
                        "field-wrong[marks[1]]",
                        "field-unknown[people]");
        assertThat(refused("")).containsExactly("not-json[1]");
        assertThat(refused("[]")).containsExactly("not-json[1]");
        assertThat(refused("{} {}")).containsExactly("not-json[1]");
        assertThat(refused("{\"format\": 1}")).containsExactly("no-request[]");
        assertThat(refused("[".repeat(5_000))).containsExactly("not-json[1]");
        assertThat(refused("{\"format\": \"huanjie-match-request\", \"version\": 2}"))
                .containsExactly("other-version[]");
        assertThat(refused("{\"format\": \"huanjie-match-answer\"}")).containsExactly("no-request[]");
        assertThat(refused("{\"version\": 1, \"version\": 1}")).containsExactly("not-json[1]");
        assertThat(Lists.refused(MatchRequest.read(new byte[] {'{', (byte) 0xff})))
                .containsExactly("not-utf8[]");
        assertThat(Lists.refused(MatchRequest.read(new byte[MatchFields.LONGEST + 1])))
                .containsExactly("too-long[32]");
        assertThat(Lists.refused(MatchAnswer.read(request.file(), request))).containsExactly("no-answer[]");
    }

    @Test
    void aRequestIsNotMadeAboutNumbersThatDoNotHold() {
        assertThat(Lists.refused(MatchRequest.of(
                        Lists.question("R-1", Lists.SENTENCED), Lists.key(1), List.of(Lists.number(1), "1", ""))))
                .containsExactly("person-wrong[2]", "person-wrong[3]");
    }

    @Test
    void damagedFilesAreTakenOrRefused() {
        damaged(500);
    }

    @Tag("soak")
    @Test
    void manyDamagedFilesAreTakenOrRefused() {
        damaged(20_000);
    }

    private void damaged(int many) {
        var chance = new BadInput(20261129);
        for (int n = 0; n < many; n++) {
            assertThat(MatchRequest.read(chance.file(request.file()))).isNotNull();
            if (MatchAnswer.read(chance.file(answer.file(request)), request)
                    instanceof Verdict.Done<MatchAnswer>(var same)) {
                assertThat(same).isEqualTo(answer);
            }
        }
    }

    private static List<String> refused(String file) {
        return Lists.refused(MatchRequest.read(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
