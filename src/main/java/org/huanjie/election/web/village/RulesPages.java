package org.huanjie.election.web.village;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.rules.ElectionRules;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionEditions;
import org.huanjie.election.stage.LawWord;
import org.huanjie.election.stage.Post;
import org.huanjie.election.web.Where;
import org.huanjie.election.web.village.RulesPage.PostRow;
import org.huanjie.election.web.village.RulesPage.SettingRow;
import org.huanjie.law.Rulebook;
import org.huanjie.law.Setting;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 选举办法页的制作 — the form with what was typed, the edition's defaults where nothing was. */
@Component
class RulesPages {

    private final Where where;
    private final Rules rules;
    private final ElectionEditions editions;
    private final Meetings meetings;

    RulesPages(Where where, Rules rules, ElectionEditions editions, Meetings meetings) {
        this.where = where;
        this.rules = rules;
        this.editions = editions;
        this.meetings = meetings;
    }

    RulesPage of(Election election, SignedIn who, Words words, Map<String, String> typed, List<Reason> faults) {
        var edition = editions.of(election);
        var kept = rules.find(election.id());
        return new RulesPage(
                where.form(
                        election.village(), words.of("election.rules.title", Wording.of(words, election.body()))),
                action(election),
                LawWord.said(edition, words),
                words.of("election.rules.fixed-seats", election.seats()),
                Where.writes(who),
                kept.isPresent(),
                kept.flatMap(ElectionRules::frozenHash).orElse(""),
                posts(election, words, typed),
                settings(election, edition, words, typed),
                meetings(election, words),
                kept.isPresent() ? Reason.said(words, rules.unpassed(election)) : List.of(),
                Form.sent(typed, faults, words));
    }

    /** What stands before the rules are frozen: every line of them, and the meeting that passed them. */
    ConfirmPage passing(Election election, SignedIn who, Words words, Map<String, String> draft, UUID meeting) {
        var page = of(election, who, words, draft, List.of());
        var asks = ConfirmPage.asks(
                words.of("election.rules.confirm.title"),
                action(election) + "/pass",
                words.of("election.rules.pass"),
                new ConfirmPage.Back(page.head().name(), action(election)));
        meetings(election, words).stream()
                .filter(option -> option.value().equals(meeting.toString()))
                .forEach(option -> asks.fact(words.of("election.field.meeting"), option.word()));
        page.posts().stream()
                .filter(post -> !post.seats().isEmpty())
                .forEach(post -> asks.fact(post.word(), post.seats()));
        page.settings()
                .forEach(setting -> asks.fact(
                        setting.word(), setting.value().isEmpty() ? words.of("election.rules.open") : setting.value()));
        return asks.follows(words.of("election.rules.confirm.fixed"))
                .follows(words.of("election.rules.confirm.hash"))
                .hidden("meeting", meeting.toString())
                .page();
    }

    static String action(Election election) {
        return "/villages/" + election.village() + "/election/"
                + election.body().slug() + "/rules";
    }

    private static List<PostRow> posts(Election election, Words words, Map<String, String> typed) {
        return Post.of(election.body()).stream()
                .map(post -> new PostRow(
                        post.name(), Wording.of(words, post), typed.getOrDefault("seats-" + post.name(), "")))
                .toList();
    }

    private static List<SettingRow> settings(
            Election election, Rulebook edition, Words words, Map<String, String> typed) {
        var defaults = edition.given(election.body().lawful());
        boolean direct = "SELF_DIRECT".equals(typed.get(Setting.CANDIDACY.name()));
        boolean passed = typed.containsKey(Setting.CANDIDACY.name());
        return Setting.of(election.body().lawful()).stream()
                .filter(setting -> direct || !passed || !setting.ofDirectElection())
                .map(setting -> {
                    var value = typed.getOrDefault(setting.name(), defaults.getOrDefault(setting, ""));
                    return new SettingRow(
                            setting.name(),
                            Wording.of(words, LawWord.of(setting)),
                            value.isEmpty() ? "" : value(words, setting, value),
                            setting.byEdition() && defaults.containsKey(setting)
                                    ? List.of()
                                    : values(words, setting, value));
                })
                .toList();
    }

    private static List<Option> values(Words words, Setting setting, String chosen) {
        return setting.takes().all().stream()
                .map(value -> new Option(value, value(words, setting, value), value.equals(chosen)))
                .toList();
    }

    private static String value(Words words, Setting setting, String value) {
        return Character.isDigit(value.charAt(0)) ? value : words.of("setting-value." + setting.name() + "." + value);
    }

    private List<Option> meetings(Election election, Words words) {
        return Stream.of(MeetingPurpose.RULES, MeetingPurpose.PARTY_ELECTION)
                .flatMap(purpose -> meetings.allDecided(election, purpose).stream())
                .map(m -> new Option(
                        m.id().toString(),
                        words.of("election.meeting.option", Wording.of(words, m.held()), Wording.of(words, m.kind())),
                        false))
                .toList();
    }
}
