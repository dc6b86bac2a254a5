package org.huanjie.discipline.pledge.web;

import java.util.List;
import java.util.stream.Stream;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.pledge.OwnTexts;
import org.huanjie.discipline.pledge.PledgeKind;
import org.huanjie.discipline.pledge.PledgeText;
import org.huanjie.discipline.pledge.PledgeTexts;
import org.huanjie.election.web.Where;
import org.huanjie.region.Level;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 承诺书文本页的编制. */
@Component
class OwnTextsPages {

    private final OwnTexts own;
    private final PledgeTexts texts;
    private final Where where;

    OwnTextsPages(OwnTexts own, PledgeTexts texts, Where where) {
        this.own = own;
        this.texts = texts;
        this.where = where;
    }

    static String path(String county) {
        return "/counties/" + county + "/pledge-texts";
    }

    OwnTextsPage page(String county, PledgeKind kind, Form form, SignedIn who, Words words) {
        var place = where.place(county, Level.COUNTY);
        var inForce = texts.inForce(county, kind);
        boolean writes = Permission.SET_COUNTY.isOf(who, county);
        return new OwnTextsPage(
                place.name(),
                path(county),
                kind.name(),
                Stream.of(PledgeKind.values())
                        .map(one -> new Option(one.name(), Wording.of(words, one), one == kind))
                        .toList(),
                shown(inForce, words),
                own(county, kind, writes, who, words),
                writes,
                new OwnTextsPage.Begun(inForce.source(), inForce.chinese(), inForce.english()),
                form);
    }

    private List<OwnTextsPage.Line> own(String county, PledgeKind kind, boolean writes, SignedIn who, Words words) {
        var address = path(county) + "/";
        return own.of(county).stream()
                .filter(one -> one.text().kind() == kind)
                .map(one -> new OwnTextsPage.Line(
                        shown(one.text(), words),
                        words.of("discipline.text.state." + state(one)),
                        one.inForce() ? "done" : "",
                        by(one, words),
                        writes && waits(one) && !one.proposedBy().equals(who.signInName())
                                ? address + one.id() + "/approve"
                                : "",
                        writes && one.endedAt() == null ? address + one.id() + "/end" : ""))
                .toList();
    }

    private static boolean waits(OwnTexts.Kept one) {
        return one.approvedBy() == null && one.endedAt() == null;
    }

    private static String state(OwnTexts.Kept one) {
        return one.endedAt() != null ? "ended" : one.approvedBy() == null ? "proposed" : "in-force";
    }

    private static String by(OwnTexts.Kept one, Words words) {
        var approved = one.approvedBy();
        return approved == null
                ? words.of("discipline.text.by", one.proposedBy())
                : words.of("discipline.text.by-two", one.proposedBy(), approved);
    }

    private static OwnTextsPage.Shown shown(PledgeText text, Words words) {
        return new OwnTextsPage.Shown(
                text.edition(),
                text.source(),
                text.words(words.chinese()).lines().toList());
    }
}
