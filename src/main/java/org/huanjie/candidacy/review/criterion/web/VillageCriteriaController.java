package org.huanjie.candidacy.review.criterion.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.criterion.Adoptions;
import org.huanjie.candidacy.review.criterion.Criteria;
import org.huanjie.candidacy.review.criterion.CriteriaEdition;
import org.huanjie.candidacy.review.criterion.VillageCriteria;
import org.huanjie.candidacy.review.organ.Organs;
import org.huanjie.candidacy.review.rules.Criterion;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.county.ListEntry;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Crumb;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 村定条件页面 — what a village's own meeting passed before anybody was nominated. */
@Controller
class VillageCriteriaController {

    private static final String PATH = "/villages/{village}/conditions";
    private static final String FAMILY = "candidacy.conditions.field.";
    private static final int LONGEST = 200;

    private final Organs organs;
    private final VillageCriteria own;
    private final Criteria criteria;
    private final Adoptions adoptions;
    private final Where where;
    private final Clock clock;

    VillageCriteriaController(Organs organs, VillageCriteria own, Criteria criteria, Adoptions adoptions, Where where, Clock clock) {
        this.organs = organs;
        this.own = own;
        this.criteria = criteria;
        this.adoptions = adoptions;
        this.where = where;
        this.clock = clock;
    }

    @Allowed(to = Permission.PRESIDE)
    @GetMapping(PATH)
    Answer conditions(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return page(election(village), who, Form.EMPTY, where.words(request));
    }

    @Allowed(Role.ELECTION_COMMITTEE)
    @PostMapping(PATH)
    Answer pass(
            @PathVariable String village,
            @RequestParam Map<String, String> sent,
            SignedIn who,
            HttpServletRequest request) {
        var of = election(village);
        var words = where.words(request);
        var typed = Typed.of(FAMILY, sent);
        var pattern = pattern(of, typed.textIfAny("pattern", LONGEST));
        var text = pattern.map(Criterion::text).orElseGet(() -> typed.text("text", LONGEST));
        var organ = pattern.map(Criterion::organ).or(() -> typed.option(
                                "organ",
                                organs.of(village).open().stream()
                                        .map(ListEntry::code)
                                        .toList())
                        .map(Organ::new));
        var document = typed.text("document", LONGEST);
        return typed.unless(() -> own.pass(of, text, organ.orElseThrow(), document, who))
                .answer(
                        item -> Redirect.to(path(village), "candidacy.conditions.passed"),
                        reasons -> page(of, who, typed.form(reasons, words), words));
    }

    static String path(String village) {
        return "/villages/" + village + "/conditions";
    }

    private Election election(String village) {
        return where.election(village, Body.VILLAGERS_COMMITTEE.slug());
    }

    private Optional<CriteriaEdition> adopted(Election of) {
        var day = of.day();
        return adoptions
                .of(of.village(), day == null ? LocalDate.now(clock) : day)
                .flatMap(adoption -> criteria.edition(adoption.edition()));
    }

    private List<Criterion> patterns(Election of) {
        return adopted(of).map(edition -> criteria.patterns(edition.code())).orElse(List.of());
    }

    private Optional<Criterion> pattern(Election of, String chosen) {
        return patterns(of).stream()
                .filter(one -> one.id().text().equals(chosen))
                .findFirst();
    }

    private VillageCriteriaPage page(Election of, SignedIn who, Form form, Words words) {
        var adopted = adopted(of);
        return new VillageCriteriaPage(
                path(of.village()),
                List.of(new Crumb(where.name(of.village()), "/villages/" + of.village())),
                adopted.map(edition -> edition.name(words.chinese())).orElse(""),
                adopted.map(edition -> EditionController.path(edition.code())).orElse(""),
                CriterionLines.of(criteria.ofVillage(of.id()), organs.of(of.village()), words),
                own.open(of) && own.mayEnter(of, who),
                patterns(of).stream()
                        .map(one -> new Option(one.id().text(), one.text(words.chinese()), false))
                        .toList(),
                organs.options(of.village(), words),
                form);
    }
}
