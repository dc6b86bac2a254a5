package org.huanjie.election.web.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.lawbook.Editions;
import org.huanjie.election.stage.LawWord;
import org.huanjie.election.stage.Term;
import org.huanjie.election.stage.Terms;
import org.huanjie.election.term.NextTerm;
import org.huanjie.election.term.TermProgress;
import org.huanjie.election.term.TermProposal;
import org.huanjie.election.web.Head;
import org.huanjie.election.web.Where;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Crumb;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.term.TermAddress;
import org.springframework.stereotype.Component;

/** 换届页的写法 — a county's terms in words: what is, what is proposed, what becomes of the villages. */
@Component
class TermPages {

    /** How many villages are called by name before the rest is a number. */
    private static final int NAMED = 12;

    private final Where where;
    private final Terms terms;
    private final NextTerm next;
    private final Divisions divisions;
    private final Editions editions;

    TermPages(Where where, Terms terms, NextTerm next, Divisions divisions, Editions editions) {
        this.editions = editions;
        this.where = where;
        this.terms = terms;
        this.next = next;
        this.divisions = divisions;
    }

    TermPage page(String county, SignedIn who, Words words, Map<String, String> typed, List<Reason> faults) {
        var all = terms.all(county);
        var office = Permission.SET_COUNTY.isOf(who, county);
        return new TermPage(
                new Head(words.of("election.term.title", where.division(county).name()), List.of()),
                county,
                all.stream()
                        .map(term -> line(term, term.equals(all.getFirst()), words))
                        .toList(),
                divisions.villages(county).size(),
                divisions.below(county).stream()
                        .filter(division -> division.level() == Level.TOWN)
                        .map(town -> new Crumb(town.name(), "/towns/" + town.code()))
                        .toList(),
                office,
                next.proposed(county).map(proposal -> proposed(proposal, who, words)),
                office && all.size() > 1 && next.progress(all.getFirst()).untouched(),
                editions.in(county).all().stream()
                        .map(edition -> new Option(
                                edition.name(),
                                LawWord.said(edition, words),
                                edition.name().equals(typed.get("edition"))))
                        .toList(),
                Form.sent(typed, faults, words));
    }

    private TermPage.Line line(Term term, boolean last, Words words) {
        var progress = next.progress(term);
        return new TermPage.Line(
                words.of(
                        "election.term.current",
                        edition(term.county(), term.edition(), words),
                        Wording.of(words, term.began()),
                        Wording.of(words, term.ends())),
                progress.closed()
                        ? words.of("election.term.closed", progress.villages())
                        : words.of(
                                "election.term.progress",
                                progress.notBegun(),
                                progress.underWay().size(),
                                progress.over()),
                TermAddress.BELOW + term.address() + "/counties/" + term.county() + "/wall",
                last);
    }

    private String edition(String county, String name, Words words) {
        return LawWord.said(editions.in(county).get(name), words);
    }

    private TermPage.Proposed proposed(TermProposal proposal, SignedIn who, Words words) {
        return new TermPage.Proposed(
                proposal.id().toString(),
                words.of(
                        "election.term.proposed",
                        proposal.proposedBy(),
                        edition(proposal.county(), proposal.edition(), words),
                        Wording.of(words, proposal.began()),
                        Wording.of(words, proposal.ends())),
                follows(proposal, words),
                Permission.SET_COUNTY.isOf(who, proposal.county())
                        && !proposal.proposedBy().equals(who.signInName()));
    }

    private List<String> follows(TermProposal proposal, Words words) {
        var follows = new ArrayList<String>();
        follows.add(words.of(
                "election.term.follows.opened",
                divisions.villages(proposal.county()).size()));
        terms.last(proposal.county()).ifPresent(present -> {
            var progress = next.progress(present);
            if (progress.over() > 0) {
                follows.add(words.of("election.term.follows.over", progress.over()));
            }
            if (progress.notBegun() > 0) {
                follows.add(words.of("election.term.follows.not-begun", progress.notBegun()));
            }
            if (!progress.underWay().isEmpty()) {
                follows.add(words.of(
                        "election.term.follows.under-way", progress.underWay().size(), names(progress, words)));
            }
            follows.add(words.of(
                    "election.term.follows.stays",
                    String.valueOf(present.began().getYear())));
        });
        follows.add(words.of("election.term.follows.call-off"));
        return follows;
    }

    private String names(TermProgress progress, Words words) {
        var named = progress.underWay().stream()
                .limit(NAMED)
                .map(where::name)
                .collect(Collectors.joining(words.of("election.term.and")));
        int rest = progress.underWay().size() - NAMED;
        return rest > 0 ? words.of("election.term.names-and-more", named, rest) : named;
    }
}
