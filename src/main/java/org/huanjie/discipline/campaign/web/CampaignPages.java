package org.huanjie.discipline.campaign.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.county.ListEntries;
import org.huanjie.discipline.campaign.ActivityKinds;
import org.huanjie.discipline.campaign.CampaignDue;
import org.huanjie.discipline.campaign.CampaignDue.State;
import org.huanjie.discipline.campaign.CampaignPlan;
import org.huanjie.discipline.campaign.CampaignReading;
import org.huanjie.discipline.campaign.DuePer;
import org.huanjie.discipline.campaign.PlanItem;
import org.huanjie.election.stage.Terms;
import org.huanjie.election.web.Where;
import org.huanjie.region.Division;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Crumb;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 活动计划页的制作. */
@Component
class CampaignPages {

    private final CampaignPlan plan;
    private final CampaignReading reading;
    private final ActivityKinds kinds;
    private final Terms terms;
    private final Where where;

    CampaignPages(CampaignPlan plan, CampaignReading reading, ActivityKinds kinds, Terms terms, Where where) {
        this.plan = plan;
        this.reading = reading;
        this.kinds = kinds;
        this.terms = terms;
        this.where = where;
    }

    CampaignPage page(String division, Form form, SignedIn who, Words words) {
        var place = where.division(division);
        if (place.level() != Level.COUNTY && place.level() != Level.TOWN) {
            throw new NoSuchPage();
        }
        var names = kinds.of(division);
        var lines = reading.within(division);
        boolean writes = Permission.ORGANIZE.isOf(who, division);
        return new CampaignPage(
                place.name(),
                crumbs(place, who, words),
                CampaignWords.PLANS + division,
                figures(lines, words),
                place.level() == Level.COUNTY && Permission.LOOK_AT_COUNTY.isOf(who)
                        ? CampaignWords.kinds(division)
                        : "",
                plan.within(division).stream()
                        .filter(item -> new DivisionCode(division).contains(item.division()))
                        .map(item -> line(item, writes, names, words))
                        .toList(),
                plan.within(division).stream()
                        .filter(item -> item.ended() == null && !new DivisionCode(division).contains(item.division()))
                        .map(item -> line(item, false, names, words))
                        .toList(),
                rows(place, lines, names, words),
                earlier(division, names, words),
                writes,
                choices(division, names, words),
                form);
    }

    private List<CampaignPage.Earlier> earlier(String division, ListEntries names, Words words) {
        return plan.earlier(division).stream()
                .map(term -> new CampaignPage.Earlier(
                        words.of("campaign.earlier", Wording.of(words, term.began()), Wording.of(words, term.ends())),
                        plan.own(division, term).stream()
                                .map(item -> line(item, false, names, words))
                                .toList()))
                .toList();
    }

    private List<Crumb> crumbs(Division place, SignedIn who, Words words) {
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb(words.of("discipline.title"), "/discipline"));
        if (place.level() == Level.TOWN && who.role().level() == Level.COUNTY) {
            var county = where.division(new DivisionCode(place.code()).county().digits());
            crumbs.add(new Crumb(words.of("campaign.crumb", county.name()), CampaignWords.PLANS + county.code()));
        }
        return crumbs;
    }

    private static List<CampaignPage.Figure> figures(Map<String, List<CampaignDue.Line>> lines, Words words) {
        return Stream.of(State.DONE, State.LATE, State.OPEN, State.AHEAD, State.MISSING)
                .map(state -> new CampaignPage.Figure(
                        Long.toString(lines.values().stream()
                                .mapToLong(list -> count(list, state))
                                .sum()),
                        Wording.of(words, state)))
                .toList();
    }

    private static long count(List<CampaignDue.Line> lines, State state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }

    private CampaignPage.Line line(PlanItem item, boolean writes, ListEntries names, Words words) {
        return new CampaignPage.Line(
                names.of(item.kind()).text(words),
                words.of("campaign.per-place", where.name(item.division()), Wording.of(words, item.per())),
                CampaignWords.days(item.days(), words),
                words.of("campaign.times", item.times()),
                Wording.of(words, item.answers()),
                writes && item.ended() == null
                        ? CampaignWords.PLANS + item.division() + "/items/" + item.id() + "/end"
                        : "",
                item.ended() == null ? "" : Wording.of(words, item.ended()));
    }

    // a county reads its towns, each summed up; a town its own and its villages
    private List<CampaignPage.Row> rows(
            Division place, Map<String, List<CampaignDue.Line>> lines, ListEntries names, Words words) {
        boolean towns = place.level() == Level.COUNTY;
        var sums = new TreeMap<String, List<CampaignDue.Line>>();
        lines.forEach((code, list) -> {
            var under = towns ? new DivisionCode(code).town().digits() : code;
            sums.computeIfAbsent(under, key -> new ArrayList<>()).addAll(list);
        });
        var below = where(place);
        return sums.entrySet().stream()
                .filter(sum -> !sum.getValue().isEmpty())
                .map(sum -> row(
                        below.getOrDefault(sum.getKey(), sum.getKey()),
                        (towns ? CampaignWords.PLANS : CampaignWords.ACTIVITIES) + sum.getKey(),
                        sum.getValue(),
                        names,
                        words))
                .toList();
    }

    private Map<String, String> where(Division place) {
        return Stream.concat(Stream.of(place), where.below(place.code()).stream())
                .collect(Collectors.toMap(Division::code, Division::name));
    }

    private static CampaignPage.Row row(
            String place, String href, List<CampaignDue.Line> lines, ListEntries names, Words words) {
        var missing = lines.stream()
                .filter(line -> line.state() == State.MISSING)
                .collect(Collectors.groupingBy(line -> line.item().kind(), TreeMap::new, Collectors.counting()));
        return new CampaignPage.Row(
                place,
                href,
                (int) (count(lines, State.DONE) + count(lines, State.LATE)),
                (int) (count(lines, State.OPEN) + count(lines, State.AHEAD)),
                CampaignDue.missing(lines),
                missing.entrySet().stream()
                        .map(entry -> words.of(
                                "campaign.missing-kind",
                                names.of(entry.getKey()).text(words),
                                entry.getValue()))
                        .collect(Collectors.joining(words.of("shell.list-separator"))));
    }

    private CampaignPage.Choices choices(String division, ListEntries names, Words words) {
        var term = terms.current(division);
        return new CampaignPage.Choices(
                Stream.concat(Stream.of(where.division(division)), where.below(division).stream())
                        .map((Division one) -> new Option(one.code(), one.name(), false))
                        .toList(),
                kinds.offered(division).stream()
                        .map(kind -> new Option(kind.code(), kind.text(words), false))
                        .toList(),
                Stream.of(DuePer.values())
                        .map(per -> new Option(per.name(), Wording.of(words, per), false))
                        .toList(),
                PlanItem.ANSWERING.stream()
                        .map((Role role) -> new Option(role.name(), Wording.of(words, role), false))
                        .toList(),
                term.map(now -> now.began().toString()).orElse(""),
                term.map(now -> now.ends().toString()).orElse(""));
    }
}
