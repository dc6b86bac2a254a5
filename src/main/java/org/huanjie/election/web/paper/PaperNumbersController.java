package org.huanjie.election.web.paper;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.paper.ElectionPaper;
import org.huanjie.election.paper.PaperNumber;
import org.huanjie.election.paper.PaperNumbers;
import org.huanjie.election.web.Head;
import org.huanjie.election.web.Where;
import org.huanjie.region.Level;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 文书编号入口 — a county's office sets number and title of a notice. */
@Controller
class PaperNumbersController {

    private static final String PATH = "/counties/{county}/papers";

    private final PaperNumbers numbers;
    private final Where where;

    PaperNumbersController(PaperNumbers numbers, Where where) {
        this.numbers = numbers;
        this.where = where;
    }

    @Allowed(to = Permission.SEE_OFFICE)
    @GetMapping(PATH)
    Answer page(@PathVariable String county, SignedIn who, HttpServletRequest request) {
        return page(county, "", Form.EMPTY, who, where.words(request));
    }

    @Allowed(to = Permission.SET_COUNTY)
    @PostMapping(PATH)
    Answer set(
            @PathVariable String county,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var words = where.words(request);
        var typed = Typed.of("paper.field.", form);
        var paper = typed.choice("paper", ElectionPaper.class).orElse(ElectionPaper.RESULT);
        var number = typed.text("number");
        var title = typed.textIfAny("title", 40);
        return switch (typed.unless(() -> numbers.set(county, paper, number, title, who))) {
            case Verdict.Done<Nothing> _ ->
                Redirect.to("/counties/" + county + "/papers", "paper.numbers.done", Wording.of(words, paper));
            case Verdict.Refused(var reasons) ->
                page(county, paper.name(), typed.form(reasons, words).among(paper.name() + "-"), who, words);
        };
    }

    private PaperNumbersPage page(String county, String refused, Form form, SignedIn who, Words words) {
        where.place(county, Level.COUNTY);
        return new PaperNumbersPage(
                new Head(words.of("paper.numbers.title"), List.of()),
                "/counties/" + county + "/papers",
                Permission.SET_COUNTY.isOf(who, county),
                numbers.of(county).values().stream()
                        .map(one -> line(one, one.paper().name().equals(refused) ? form : kept(one), words))
                        .toList(),
                form);
    }

    private static PaperNumbersPage.Line line(PaperNumber one, Form form, Words words) {
        return new PaperNumbersPage.Line(
                one.paper().name(),
                Wording.of(words, one.paper()),
                one.paper().step(),
                one.paper().notice(),
                form);
    }

    private static Form kept(PaperNumber one) {
        return Form.filled(Map.of("number", one.number(), "title", one.title()))
                .among(one.paper().name() + "-");
    }
}
