package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * 出路守则 — what to do about a refusal says who does it, never "ask the office": whoever reads it may be that office, and is then sent to itself.
 */
class RemediesTest {

    private static final Pattern ZH = Pattern.compile(
            "请(?!由|选|核对|到|填|把|先填|先选)[^，。；：由]{0,8}(乡镇|镇党委|换届办|县里|县或镇|选委会|选举委员会|指导组|工作组)|(联系|商定|报告)(乡镇|县|镇)");
    private static final Pattern EN = Pattern.compile(
            "\\b([Aa]sk|[Tt]ell|[Ss]peak to|[Rr]eport to|[Cc]ontact|[Ss]ettle it with) (the|your) (town|county|election|office)");

    @Test
    void noRefusalSendsAnOfficeToItself() {
        assertThat(sent(MessageFiles.all(false), ZH)).isEmpty();
        assertThat(sent(MessageFiles.all(true), EN)).isEmpty();
    }

    @Test
    void itBites() {
        assertThat(sent(Map.of("a.remedy", "如有错误，请与乡镇换届办联系。", "b.remedy", "由乡镇办理。", "c", "请乡镇办理。"), ZH))
                .containsExactly("a.remedy");
        assertThat(sent(Map.of("a.remedy", "Ask the county office.", "b.remedy", "The county office sets it."), EN))
                .containsExactly("a.remedy");
    }

    private static List<String> sent(Map<String, String> messages, Pattern pattern) {
        var sent = new TreeSet<String>();
        messages.forEach((key, text) -> {
            if (key.endsWith(".remedy") && pattern.matcher(text).find()) {
                sent.add(key);
            }
        });
        return List.copyOf(sent);
    }
}
