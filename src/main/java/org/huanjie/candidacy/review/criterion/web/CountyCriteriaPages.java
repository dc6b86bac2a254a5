package org.huanjie.candidacy.review.criterion.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.criterion.Adoptions;
import org.huanjie.candidacy.review.criterion.Adoptions.Adoption;
import org.huanjie.candidacy.review.criterion.BroughtEditions;
import org.huanjie.candidacy.review.criterion.Criteria;
import org.huanjie.candidacy.review.criterion.CriteriaEdition;
import org.huanjie.candidacy.review.criterion.ReviewSetting;
import org.huanjie.candidacy.review.criterion.ReviewSettings;
import org.huanjie.candidacy.review.organ.OrganDesks;
import org.huanjie.candidacy.review.organ.Organs;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Crumb;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 县审查条件页的组成 — editions, adoption, numbers and seats. */
@Component
class CountyCriteriaPages {

    private final Organs organs;
    private final Criteria criteria;
    private final BroughtEditions brought;
    private final Adoptions adoptions;
    private final ReviewSettings settings;
    private final OrganDesks desks;
    private final Where where;
    private final Clock clock;

    CountyCriteriaPages(
            Organs organs, Criteria criteria,
            BroughtEditions brought,
            Adoptions adoptions,
            ReviewSettings settings,
            OrganDesks desks,
            Where where,
            Clock clock) {
        this.organs = organs;
        this.criteria = criteria;
        this.brought = brought;
        this.adoptions = adoptions;
        this.settings = settings;
        this.desks = desks;
        this.where = where;
        this.clock = clock;
    }

    CountyCriteriaPage page(String county, SignedIn who, Form form, Words words) {
        var editions = criteria.editions(county);
        return new CountyCriteriaPage(
                path(county),
                where.name(county),
                List.of(new Crumb(words.of("candidacy.desk.title"), "/reviews/" + county)),
                OrganDesks.mayChange(county, who),
                adopted(county, words),
                editions.stream().map(edition -> line(edition, words)).toList(),
                editions.stream()
                        .filter(edition -> edition.complete()
                                && !edition.statute()
                                && brought.by(edition.code())
                                        .filter(who.signInName()::equals)
                                        .isEmpty())
                        .map(edition -> new Option(edition.code(), edition.name(words.chinese()), false))
                        .toList(),
                settings(county, words),
                desks.within(county).stream()
                        .map(desk -> new CountyCriteriaPage.Seat(
                                desk.id().toString(), organs.said(desk.organ(), county, words), desk.account()))
                        .toList(),
                organs.options(county, words),
                desks.free(county).stream()
                        .map(account -> new Option(
                                account.signInName(),
                                words.of("account.named", account.personName(), account.signInName()),
                                false))
                        .toList(),
                form);
    }

    static String path(String county) {
        return "/counties/" + county + "/criteria";
    }

    private String adopted(String county, Words words) {
        return adoptions
                .of(county, LocalDate.now(clock))
                .map(adoption -> words.of(
                        "candidacy.county-criteria.adopted",
                        name(adoption, words),
                        Wording.of(words, adoption.fromDay()),
                        adoption.document()))
                .orElseGet(() -> words.of("candidacy.county-criteria.none-adopted"));
    }

    private String name(Adoption adoption, Words words) {
        return criteria.edition(adoption.edition())
                .map(edition -> edition.name(words.chinese()))
                .orElse(adoption.edition());
    }

    private CountyCriteriaPage.Edition line(CriteriaEdition edition, Words words) {
        var issuer = edition.issuer(words.chinese());
        var state = edition.complete()
                ? words.of(
                        "candidacy.county-criteria.complete",
                        criteria.of(edition.code()).size())
                : words.of("candidacy.edition.incomplete", issuer);
        return new CountyCriteriaPage.Edition(
                EditionController.path(edition.code()),
                edition.name(words.chinese()),
                issuer,
                brought.by(edition.code())
                        .map(who -> words.of("candidacy.county-criteria.brought", state, who))
                        .orElse(state));
    }

    private List<CountyCriteriaPage.Setting> settings(String county, Words words) {
        var values = settings.of(county);
        return Arrays.stream(ReviewSetting.values())
                .map(setting -> new CountyCriteriaPage.Setting(
                        setting.name(),
                        Wording.of(words, setting),
                        words.of("candidacy.county-criteria.range", setting.least(), setting.most(), setting.unset()),
                        Integer.toString(values.getOrDefault(setting, setting.unset()))))
                .toList();
    }
}
