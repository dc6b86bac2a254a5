package org.huanjie.count.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.huanjie.BadInput;
import org.huanjie.count.engine.LawfulCount.Result;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 选票文件 — what each way to fill in a ballot comes to, and each way to spoil the file. */
class BallotsFileTest {

    private static final String FRAME = """
            {"edition": "ZJ2020", "rules": {"overvote_scope": "POST_GROUP"}, "body": "VILLAGERS_COMMITTEE", "round": "FIRST",
             "registered": 10, "issued": 9, "woman_already_elected": true,
             "posts": [
               {"post": "CHAIR", "seats": 1, "tally": [
                 {"person": "p1", "sex": "MALE", "source": "CANDIDATE"},
                 {"person": "王五, 三组", "sex": "FEMALE", "source": "WRITE_IN"}]},
               {"post": "MEMBER", "seats": 2, "tally": [
                 {"person": "p1", "sex": "MALE", "source": "CANDIDATE"},
                 {"person": "p2", "sex": "FEMALE", "source": "CANDIDATE"},
                 {"person": "p3", "sex": "MALE", "source": "CANDIDATE"}]}]}
            """;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            a line with a name for each post      | p1,p2                       | 0 0 1 0 / 0 0 0 1 0
            several names with semicolons         | p1,p2;p3                    | 0 0 1 0 / 0 0 0 1 1
            spaces and a semicolon too many       | ' p1 , p3 ; p2 ;'           | 0 0 1 0 / 0 0 0 1 1
            nothing is blank                      | ,                           | 1 0 0 0 / 1 0 0 0 0
            VOID is void                          | VOID,p2                     | 0 1 0 0 / 0 0 0 1 0
            VOID beside a name                    | p1,p2;VOID                  | 0 0 1 0 / 0 1 0 0 0
            more names than seats                 | p1,p1;p2;p3                 | 0 0 1 0 / 0 1 0 0 0
            the same name twice is one mark       | p1,p2;p2;p3                 | 0 0 1 0 / 0 0 0 1 1
            one person for two posts: the higher  | p1,p1;p2                    | 0 0 1 0 / 0 0 0 1 0
            and nobody else for the lower         | p1,p1                       | 0 0 1 0 / 0 1 0 0 0
            where the higher part is void         | p1;VOID,p1                  | 0 1 0 0 / 0 0 1 0 0
            a quoted name                         | '"王五, 三组","p2;p3"'        | 0 0 0 1 / 0 0 0 1 1
            """)
    void aBallotIsReadAsTheRulesSay(String what, String ballot, String sums) throws IOException {
        assertThat(sums(FRAME, "CHAIR,MEMBER\n" + ballot + "\n")).isEqualTo(sums.strip());
    }

    @Test
    void theWholeBallotIsVoidWhereTheRulesSaySo() throws IOException {
        var whole = FRAME.replace("POST_GROUP", "SHEET");
        assertThat(sums(whole, "CHAIR,MEMBER\np1,p1;p2;p3\n")).isEqualTo("0 1 0 0 / 0 1 0 0 0");
        assertThat(sums(whole, "CHAIR,MEMBER\nVOID,p2\n")).isEqualTo("0 1 0 0 / 0 0 0 1 0");
    }

    @Test
    void columnsMayStandInAnyOrder() throws IOException {
        assertThat(sums(FRAME, "MEMBER,CHAIR\np2,p1\n")).isEqualTo("0 0 1 0 / 0 0 0 1 0");
    }

    @Test
    void linesMayEndInAnyWayAndAMarkOfByteOrderMayStand() throws IOException {
        var plain = sums(FRAME, "CHAIR,MEMBER\np1,p2\n,p3\n");
        assertThat(plain).isEqualTo("1 0 1 0 / 0 0 0 1 1");
        assertThat(sums(FRAME, "\uFEFFCHAIR,MEMBER\r\np1,p2\r\n,p3")).isEqualTo(plain);
    }

    @Test
    void ofASinglePostAnEmptyLineIsABlankBallot() throws IOException {
        var single = FRAME.substring(0, FRAME.indexOf("{\"post\": \"CHAIR\""))
                + FRAME.substring(FRAME.indexOf("{\"post\": \"MEMBER\""));
        assertThat(sums(single, "MEMBER\np2\n\np3\n")).isEqualTo("1 0 0 1 1");
    }

    @Test
    void theBallotsReadAreThoseRecovered() throws IOException {
        var nine = FRAME.replace("\"issued\": 9,", "\"issued\": 9, \"recovered\": 2,");
        assertThat(result(nine, "CHAIR,MEMBER\np1,p2\np1,p3\n")).isInstanceOf(Result.Counted.class);
        assertThat(faults(nine, "CHAIR,MEMBER\np1,p2\n")).isEqualTo("recovered ballots_not_recovered [2, 1]");
    }

    @Test
    void theOutcomeIsThatOfTheSameFigures() throws IOException {
        var result = result(FRAME, "CHAIR,MEMBER\n" + "p1,p2;p3\n".repeat(6));
        assertThat(((Result.Counted) result).outcome().elected()).containsExactly("p1", "p2", "p3");
        assertThat(((Result.Counted) result).outcome().valid()).isTrue();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                                 | ballots:1 ballot_columns [CHAIR,MEMBER]
            'CHAIR;p1,p2'                      | ballots:1 ballot_columns [CHAIR,MEMBER]
            'CHAIR,CHAIR;p1,p2'                | ballots:1 ballot_columns [CHAIR,MEMBER]
            'CHAIR,MEMBER,TREASURER;p1,p2'     | ballots:1 ballot_columns [CHAIR,MEMBER]
            'CHAIR,MEMBER;p9,p2;p9,p8'         | ballots:2.CHAIR unknown_person [p9] ; ballots:3.MEMBER unknown_person [p8]
            'CHAIR,MEMBER;p2,p2'               | ballots:2.CHAIR unknown_person [p2]
            'CHAIR,MEMBER;p1,p2;p1;;p1,p2,p3'  | ballots:3 ballot_fields [2, 1] ; ballots:4 ballot_fields [2, 1] ; ballots:5 ballot_fields [2, 3]
            """)
    void whatCannotBeReadIsNamed(String lines, String faults) throws IOException {
        assertThat(faults(FRAME, lines.replace(";", "\n"))).isEqualTo(faults.strip());
    }

    @Test
    void aBrokenFileIsAFault() throws IOException {
        assertThat(faults(FRAME, "CHAIR,MEMBER\np1,\"p2\n")).isEqualTo("ballots:2 not_csv []");
        var latin = "CHAIR,MEMBER\np1,\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(faults(BallotsFile.count(bytes(FRAME), new ByteArrayInputStream(latin))))
                .isEqualTo("ballots:2 not_utf8 []");
    }

    @DisplayName("C17: bytes of NUL are a fault, never a blank ballot")
    @Test
    void nulIsNoBallot() throws IOException {
        assertThat(faults(chairAlone(), file("b20-nul-tail.csv"))).startsWith("ballots:3 control_character [U+0000]");
    }

    @DisplayName("C6: a mark of byte order before a quoted heading")
    @Test
    void aQuotedHeadingBehindAMarkIsRead() throws IOException {
        assertThat(sums(chairAlone().replace("王五, 三组", "a, b"), file("b04-bom-quoted-header.csv")))
                .isEqualTo("0 0 1 1");
    }

    @DisplayName("C2: a quote that pairs with one of a later line takes no ballot with it")
    @Test
    void aQuoteOverSeveralLinesIsAFault() throws IOException {
        assertThat(faults(FRAME, "CHAIR,MEMBER\np1,p2\np1,\"p2\np1,p3\np1,p2\"\n,p2\n"))
                .startsWith("ballots:3 not_csv []");
    }

    /** Whatever becomes of a file of ballots on its way: an outcome or its faults, and no more room than a few times its length. */
    @Test
    void damagedFilesAreCountedOrRefused() throws IOException {
        damaged(400);
    }

    @Tag("soak")
    @Test
    void manyDamagedFilesAreCountedOrRefused() throws IOException {
        damaged(20_000);
    }

    private static void damaged(int files) throws IOException {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var bad = new BadInput(20261129);
        var good = "CHAIR,MEMBER\r\np1,\"p2\"\r\n,VOID\r\n\"王五, 三组\",p1;p3\r\n".getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int n = 0; n < files; n++) {
            var file = bad.file(good);
            long before = threads.getCurrentThreadAllocatedBytes();
            var result = BallotsFile.count(FRAME.getBytes(StandardCharsets.UTF_8), new ByteArrayInputStream(file));
            assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                    .as("room made for file %s", n)
                    .isLessThan(16 << 20);
            if (result instanceof Result.Refused(var faults)) {
                assertThat(faults).isNotEmpty();
                refused++;
            }
        }
        assertThat(refused).isBetween(files / 10, files - 1);
    }

    private static String chairAlone() {
        return FRAME.substring(0, FRAME.indexOf(",\n   {\"post\": \"MEMBER\"")) + "]}";
    }

    private static String file(String name) throws IOException {
        try (var file = Objects.requireNonNull(BallotsFileTest.class.getResourceAsStream("/cases/count/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void thereAreNeverMoreThanAThousandFaults() throws IOException {
        var result = result(FRAME, "CHAIR,MEMBER\n" + "p1\n".repeat(5000));
        assertThat(((Result.Refused) result).faults()).hasSize(1000);
    }

    @Test
    void aFileThatCannotBeReadIsNoFaultOfTheBallots() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> BallotsFile.count(bytes(FRAME), broken)).isInstanceOf(IOException.class);
    }

    @Test
    void theCountFileLeavesTheFiguresToTheBallots() throws IOException {
        assertThat(faults(FRAME.replace("\"seats\": 1,", "\"seats\": 1, \"blank\": 1,"), ""))
                .isEqualTo("posts[0].blank unknown_key [blank]");
        assertThat(faults(FRAME.replace("\"issued\": 9,", ""), "")).isEqualTo("issued missing_key [issued]");
        assertThat(faults(FRAME.replace("\"issued\": 9,", "\"issued\": 11,"), ""))
                .isEqualTo("issued issued_above_registered [11, 10]");
        assertThat(faults("[", "")).startsWith(" not_json");
        assertThat(faults("[]", "")).startsWith(" wrong_type");
    }

    /** Of each post blank, void and votes. */
    private static String sums(String frame, String ballots) throws IOException {
        var read = (CountFile.Frame.Read) CountFile.frame(bytes(frame));
        var file = BallotsFile.tallied(read.count(), new ByteArrayInputStream(bytes(ballots)));
        return String.join(
                " / ",
                file.posts().stream()
                        .map(post -> post.blank() + " " + post.spoilt()
                                + post.tally().stream()
                                        .map(line -> " " + line.votes())
                                        .reduce("", String::concat))
                        .toList());
    }

    private static Result result(String frame, String ballots) throws IOException {
        return BallotsFile.count(bytes(frame), new ByteArrayInputStream(bytes(ballots)));
    }

    private static String faults(String frame, String ballots) throws IOException {
        return faults(result(frame, ballots));
    }

    private static String faults(Result result) {
        return String.join(
                " ; ",
                ((Result.Refused) result)
                        .faults().stream()
                                .map(fault -> fault.path() + " " + fault.code().id() + " " + fault.arguments())
                                .toList());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
