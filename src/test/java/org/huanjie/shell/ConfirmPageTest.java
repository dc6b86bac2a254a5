package org.huanjie.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfirmPageTest {

    private final ShellConfiguration shell = new ShellConfiguration();
    private final Words words = new Words(messages(), Locale.SIMPLIFIED_CHINESE);

    @Test
    void theFirstFormBringsThePageAndItsOwnFormGoesThrough() {
        var page = closing(812);
        assertThat(page.unlessConfirmed("", words)).contains(page);
        assertThat(page.unlessConfirmed(closing(812).shown(), words)).isEmpty();
    }

    @Test
    void aPageWhoseNumbersHaveChangedIsShownAnewWithTheNewOnes() {
        var answer = closing(813).unlessConfirmed(closing(812).shown(), words);
        assertThat(answer.orElseThrow()).isInstanceOfSatisfying(ConfirmPage.class, page -> {
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.refusals())
                    .extracting(ConfirmPage.Refusal::text)
                    .containsExactly(words.of("confirm.stale"));
            assertThat(rendered(page)).contains("813").doesNotContain("812");
        });
    }

    @Test
    void aMarkIsOfThisActAndItsValuesAlone() {
        var page = closing(812);
        assertThat(page.shown())
                .isNotEqualTo(draft(812).hidden("staff", "李四").page().shown())
                .isNotEqualTo(ConfirmPage.asks("开启投票？", "/open", "开启投票", back())
                        .fact("发出选票", 812)
                        .page()
                        .shown());
    }

    @Test
    void theWayBackComesBeforeTheActAndNothingTakesTheFocus() {
        var html = rendered(closing(812));
        assertThat(html.indexOf(words.of("confirm.cancel"))).isPositive().isLessThan(html.indexOf("结束投票</button>"));
        assertThat(html).contains(words.of("confirm.irreversible")).doesNotContain("autofocus");
        assertThat(rendered(draft(812).canBeTakenBack().page())).doesNotContain(words.of("confirm.irreversible"));
    }

    @Test
    void whatTheSecondPersonTypedStaysButNotTheSecret() {
        var html = rendered(draft(812)
                .second("请监票人签名。", "jianpiao")
                .page()
                .refused(List.of(new ConfirmPage.Refusal("密码不对", "请重新输入"))));
        assertThat(html).contains("value=\"jianpiao\"", "密码不对", "请重新输入");
        assertThat(html)
                .containsPattern(
                        "name=\"second-password\" type=\"password\" maxlength=\"200\" autocomplete=\"new-password\">");
    }

    private static ConfirmPage closing(int issued) {
        return draft(issued).page();
    }

    private static ConfirmPage.Draft draft(int issued) {
        return ConfirmPage.asks("结束投票？", "/villages/330326103201/polling/close", "结束投票", back())
                .fact("发出选票", issued)
                .follows("不能再发选票。");
    }

    private static ConfirmPage.Back back() {
        return new ConfirmPage.Back("投票", "/villages/330326103201/polling");
    }

    private String rendered(ConfirmPage page) {
        var frame = new Frame(
                words, "/", Optional.empty(), List.of(), List.of(), "", new Frame.Csrf("_csrf", ""), false);
        var out = new StringOutput();
        shell.templates().render("shell/ConfirmPage.jte", Map.of("page", page, "frame", frame), out);
        return out.toString();
    }

    private org.springframework.context.MessageSource messages() {
        try {
            return shell.messageSource();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
