package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * 文字守则 — Chinese and English hold the same keys and arguments, each Chinese key has a line of context; none stands unused, none is asked
 * for that is not there.
 */
class MessagesTest {

    /** English values that hold Chinese on purpose: the other language's own name, the program's mark. */
    private static final Set<String> CHINESE_IN_ENGLISH = Set.of("frame.mark", "frame.other-language");

    private static final Map<String, String> ZH = MessageFiles.all(false);
    private static final Map<String, String> EN = MessageFiles.all(true);
    private static final List<String> JAVA = Tree.sources().stream()
            .filter(file -> !file.endsWith("package-info.java")) // names packages, not messages
            .map(Tree::text)
            .toList();
    private static final List<String> TEMPLATES =
            Tree.files("src/main/jte", ".jte").stream().map(Tree::text).toList();
    private static final MessageKeys KEYS = new MessageKeys();

    static {
        JAVA.forEach(KEYS::java);
        TEMPLATES.forEach(KEYS::template);
    }

    @Test
    void bothLanguagesHoldTheSameKeys() {
        assertThat(ZH).hasSizeGreaterThan(1000);
        assertThat(MessageFiles.inOneLanguage(ZH, EN)).isEmpty();
        assertThat(MessageFiles.inOneLanguage(Map.of("a", "一", "b", "二"), Map.of("a", "one", "c", "three")))
                .containsExactly("b", "c");
    }

    @Test
    void aKeyStandsOnce() {
        for (boolean english : new boolean[] {false, true}) {
            assertThat(MessageFiles.twice(
                            MessageFiles.files(english).stream().map(Tree::text).toList()))
                    .isEmpty();
        }
        assertThat(MessageFiles.twice(List.of("a=1\nb=2\n", "# said\na=3\n"))).containsExactly("a");
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        assertThat(MessageFiles.otherwiseFilled(ZH, EN)).isEmpty();
        assertThat(MessageFiles.otherwiseFilled(Map.of("a", "{0} 在 {1}"), Map.of("a", "{0} is there")))
                .containsExactly("a");
    }

    @Test
    void noTextHoldsAnApostropheThatTheFormatWouldSwallow() {
        assertThat(MessageFiles.withApostrophe(ZH)).isEmpty();
        assertThat(MessageFiles.withApostrophe(EN)).isEmpty();
        assertThat(MessageFiles.withApostrophe(Map.of("a", "it's", "b", "it is")))
                .containsExactly("a");
    }

    @Test
    void everyChineseKeyHasALineOfContext() {
        assertThat(MessageFiles.files(false))
                .allSatisfy(file -> assertThat(MessageFiles.withoutContext(Tree.text(file)))
                        .as(file.toString())
                        .isEmpty());
        assertThat(MessageFiles.withoutContext("# said of a\na=1\nb=2\n")).containsExactly("b");
    }

    @Test
    void englishIsEnglishAndChineseIsChinese() {
        assertThat(MessageFiles.chineseInEnglish(EN)).containsExactlyInAnyOrderElementsOf(CHINESE_IN_ENGLISH);
        assertThat(MessageFiles.chineseInEnglish(Map.of("a", "the 票", "b", "the ballot (选票)")))
                .containsExactly("a");
    }

    @Test
    void everyKeyIsUsed() {
        var ofOldActs = ActsTest.EVER.stream().map("act."::concat).collect(Collectors.toSet());
        assertThat(ZH.keySet().stream().filter(key -> !KEYS.used(key) && !ofOldActs.contains(key)))
                .isEmpty();
    }

    @Test
    void aRefusalUsesTheKeysOfItsConstantsAlone() {
        var keys = new MessageKeys();
        keys.java("""
                enum Sample implements Refusal {
                    NOT_ON_ROLL,
                    TWICE;
                    public String family() {
                        return "sample.refused";
                    }
                }
                """.indent(0));
        assertThat(List.of("sample.refused.not-on-roll", "sample.refused.not-on-roll.remedy", "sample.refused.twice"))
                .allMatch(keys::used);
        assertThat(keys.used("sample.refused.never")).isFalse();
    }

    @Test
    void everyKeyAskedForIsThere() {
        assertThat(asked(MessageKeys::shown).stream().filter(key -> !ZH.containsKey(key)))
                .isEmpty();
        var said = asked(MessageKeys::said);
        assertThat(said).hasSizeGreaterThan(500);
        assertThat(MessageKeys.absent(said, ZH.keySet())).isEmpty();
        assertThat(KEYS.undefined(ZH.keySet(), otherWords())).isEmpty();
    }

    @Test
    void everyReasonSaysWhatOpensIt() {
        var reasons = ZH.keySet().stream()
                .filter(key -> key.contains(".refused.") && !key.endsWith(".remedy"))
                .collect(Collectors.toSet());
        assertThat(reasons).hasSizeGreaterThan(200);
        assertThat(withoutRemedy(reasons, ZH.keySet())).isEmpty();
    }

    @Test
    void everyKindOfActHasItsSentence() {
        var kinds = asked(MessageKeys::kinds);
        assertThat(kinds).hasSizeGreaterThan(100);
        assertThat(kinds.stream().filter(kind -> !ZH.containsKey("act." + kind)))
                .isEmpty();
    }

    @Test
    void aKeyThatNobodyUsesIsCaught() {
        var few = new MessageKeys();
        few.java("""
                words.of("polling.refused.closed"); words.of("polling." + word); word = "open.since";
                words.of("stage." + stage); words.of("wall.state." + state); words.of("error." + status + ".title");
                """);
        few.template("<p title=\"${frame.t(\"wall.title\")}\">");
        assertThat(List.of(
                        "polling.refused.closed",
                        "polling.refused.closed.remedy",
                        "polling.open.since",
                        "stage.POLLING",
                        "wall.state.quiet",
                        "error.404.title",
                        "wall.title"))
                .allMatch(few::used);
        assertThat(List.of(
                        "polling.never.used", "stage.poling", "wall.unused", "error.404.what", "act.wall.title.more"))
                .noneMatch(few::used);
    }

    @Test
    void aKeyThatIsNotThereIsCaught() {
        assertThat(MessageKeys.shown("${frame.t(\"wall.titel\")} ${frame.t(\"c.\" + d)}"))
                .containsExactly("wall.titel");
        assertThat(MessageKeys.said("words(request).of(\"a.b\", 1) words.of(\"c.\" + d)"))
                .containsExactly("a.b");
        assertThat(MessageKeys.absent(Set.of("wall.titel", "wall.title", "title"), Set.of("wall.title")))
                .containsExactly("wall.titel");
        var few = new MessageKeys();
        few.java("say(\"wall.titel\"); say(\"wall.title\"); say(\"state.quiet\"); read(\"wall.csv\");");
        assertThat(few.undefined(Set.of("wall.title", "wall.state.quiet", "state.loud"), Set.of("wall.csv")))
                .containsExactly("wall.titel");
        assertThat(withoutRemedy(
                        Set.of("roll.early", "roll.late"), Set.of("roll.early", "roll.early.remedy", "roll.late")))
                .containsExactly("roll.late");
        assertThat(MessageKeys.kinds("public String kind() {\n return \"roll.posted\";\n} @ActKind(\"roll.read\")"))
                .containsExactly("roll.posted", "roll.read");
    }

    private Set<String> asked(Function<String, Set<String>> of) {
        var asked = new TreeSet<String>();
        Stream.concat(JAVA.stream(), TEMPLATES.stream()).forEach(source -> asked.addAll(of.apply(source)));
        return asked;
    }

    // tables and functions have names like keys, and so have kinds of act
    private List<String> otherWords() {
        var words = new ArrayList<String>(asked(MessageKeys::kinds));
        words.addAll(Database.present().names());
        return words;
    }

    private static List<String> withoutRemedy(Set<String> reasons, Set<String> keys) {
        return reasons.stream()
                .filter(key -> !keys.contains(key) || !keys.contains(key + ".remedy"))
                .toList();
    }
}
