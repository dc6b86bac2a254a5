package org.huanjie.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huanjie.discipline.study.QuizQuestion;
import org.huanjie.discipline.study.QuestionBank;
import org.huanjie.discipline.study.QuizQuestions;

/** 手机学习 — one of the staff, without an account, takes the quiz and signs the pledge on a telephone with the code on their slip. */
final class StudyRoom {

    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");

    private final Browser browser;
    private final Visitor committee;
    private final String duty;

    StudyRoom(Browser browser, Visitor committee, String duty) {
        this.browser = browser;
        this.committee = committee;
        this.duty = duty;
    }

    /** Prints the codes, as the committee does, and reads the one of this name off its slip. */
    String codeOf(String name) {
        committee.open(duty);
        var token = committee.page.locator("form[action$='/duty/codes'] input[type=hidden]").first();
        var answer = committee.page
                .request()
                .post(
                        committee.page.url() + "/codes",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set(token.getAttribute("name"), token.getAttribute("value"))));
        try (var document = Loader.loadPDF(answer.body())) {
            var text = new PDFTextStripper().getText(document);
            var found = CODE.matcher(text.substring(text.indexOf(name)));
            if (!found.find()) {
                throw new AssertionError("no code for " + name + " in " + text);
            }
            return found.group();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails the quiz once, reads what was wrong, passes it, signs the pledge by hand. */
    void readies(String name, QuestionBank bank) {
        var phone = browser.person(Browser.Screen.PHONE);
        phone.navigate("/study");
        Browser.look(phone, "study-code");
        phone.locator("#code").fill(codeOf(name));
        phone.locator("main form button[type=submit]").click();
        phone.getByText(name).first().waitFor();
        Browser.look(phone, "study");
        phone.navigate("/study/quiz/" + bank);
        Browser.look(phone, "quiz");
        answer(phone, bank, false);
        phone.getByText("还没有通过").waitFor();
        Browser.look(phone, "quiz-result");
        phone.getByText("再做一份").click();
        phone.getByText("交卷").waitFor();
        answer(phone, bank, true);
        phone.getByText("答对 20 题").waitFor();
        phone.navigate("/study/pledge/STAFF");
        Browser.look(phone, "pledge");
        draws(phone);
        phone.locator("main form button[type=submit]").click();
        phone.getByText("已签署，谢谢").first().waitFor();
        Browser.look(phone, "study-done");
    }

    private static void answer(Page phone, QuestionBank bank, boolean rightly) {
        for (var item : phone.locator(".hj-quiz > li").all()) {
            var asked = item.locator("legend").innerText();
            var said = QuizQuestions.of(bank).stream()
                    .map(QuizQuestion::chinese)
                    .filter(one -> one.ask().equals(asked))
                    .findFirst()
                    .orElseThrow();
            var chosen = rightly ? said.right() : said.wrong().getFirst();
            item.locator("label", new com.microsoft.playwright.Locator.LocatorOptions().setHasText(Pattern.compile("^\\s*" + Pattern.quote(chosen) + "\\s*$")))
                    .click();
        }
        phone.getByText("交卷").click();
    }

    private static void draws(Page phone) {
        var pad = phone.locator("canvas");
        pad.scrollIntoViewIfNeeded();
        var box = pad.boundingBox();
        phone.mouse().move(box.x + 30, box.y + 30);
        phone.mouse().down();
        phone.mouse().move(box.x + 120, box.y + 60);
        phone.mouse().move(box.x + 60, box.y + 80);
        phone.mouse().up();
    }
}
