package org.huanjie.election.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.huanjie.election.schedule.Start;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.LawWord;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.law.Rulebook;
import org.huanjie.law.Setting;
import org.huanjie.shell.Reason;

/** 选举办法核对 — what keeps a draft from being lawful rules: its posts, its seats, its settings. */
final class RulesCheck {

    private RulesCheck() {}

    static List<Reason> draft(
            Election election, Rulebook edition, List<PostSeats> posts, Map<Setting, String> settings) {
        var reasons = new ArrayList<Reason>();
        if (election.body() == Body.SUPERVISORY_COMMITTEE) {
            reasons.add(RulesRefusal.NOT_FOR.of(election.body()));
        }
        reasons.addAll(posts(election, posts));
        reasons.addAll(settings(election, edition, settings));
        reasons.addAll(womensPost(election, posts, settings));
        reasons.addAll(direct(edition, settings));
        return reasons;
    }

    /** What is still open in a draft: settings that nobody has set, seats that were fixed anew since. */
    static List<Reason> open(Election election, ElectionRules rules) {
        var reasons = new ArrayList<Reason>();
        if (rules.passed()) {
            reasons.add(RulesRefusal.FROZEN.of());
        }
        if (rules.seats() != election.seats()) {
            reasons.add(RulesRefusal.SEATS.of(election.seats(), rules.seats()));
        }
        for (var setting : Setting.of(election.body().lawful())) {
            if (rules.setting(setting).isEmpty() && asked(setting, rules)) {
                reasons.add(RulesRefusal.UNSET.of(LawWord.of(setting)));
            }
        }
        return reasons;
    }

    // what is asked of a direct election alone is not asked of one with a list
    private static boolean asked(Setting setting, ElectionRules rules) {
        return !setting.ofDirectElection() || rules.profile().selfDirect();
    }

    /** A draft made for a day on which another edition was in force is made anew. */
    static List<Reason> outdated(ElectionRules drafted, Rulebook edition) {
        return drafted.edition().equals(edition.name())
                ? List.of()
                : List.of(RulesRefusal.ANOTHER_EDITION.of(drafted.edition(), LawWord.said(edition)));
    }

    private static List<Reason> posts(Election election, List<PostSeats> posts) {
        var reasons = new ArrayList<Reason>();
        var known = EnumSet.noneOf(Post.class);
        int sum = 0;
        for (var line : posts) {
            if (line.seats() < 0
                    || line.seats() > Start.MOST
                    || !Post.of(election.body()).contains(line.post())
                    || !known.add(line.post())) {
                reasons.add(RulesRefusal.POST.of(line.post(), line.seats()));
            }
            sum += line.seats();
        }
        if (sum != election.seats()) {
            reasons.add(RulesRefusal.SEATS.of(election.seats(), sum));
        }
        boolean whole = election.body() == Body.VILLAGERS_COMMITTEE && !election.procedure().interim();
        if (whole ? seats(posts, Post.CHAIR) != 1 : election.procedure().interim() && seats(posts, Post.CHAIR) > 1) {
            reasons.add(RulesRefusal.ONE_CHAIR.of(seats(posts, Post.CHAIR)));
        }
        // a branch of so few seats has no committee: its meeting elects the secretary, and a deputy where there are two
        if (election.body() == Body.PARTY_BRANCH
                && election.seats() < Start.FEWEST
                && (seats(posts, Post.SECRETARY) != 1 || seats(posts, Post.MEMBER) > 0)) {
            reasons.add(RulesRefusal.SMALL_BRANCH.of(election.seats()));
        }
        return reasons;
    }

    private static List<Reason> settings(Election election, Rulebook edition, Map<Setting, String> settings) {
        var reasons = new ArrayList<Reason>();
        var bound = edition.given(election.body().lawful());
        settings.forEach((setting, value) -> {
            if (!Setting.of(election.body().lawful()).contains(setting)
                    || !setting.takes().all().contains(value)) {
                reasons.add(RulesRefusal.VALUE.of(LawWord.of(setting), value));
            } else if (setting.byEdition() && bound.containsKey(setting) && !value.equals(bound.get(setting))) {
                reasons.add(RulesRefusal.BY_EDITION.of(LawWord.of(setting), LawWord.said(edition)));
            }
        });
        return reasons;
    }

    // a post of women's own is there exactly where the village ruled so (R-WN-12); between terms it may be filled already
    private static List<Reason> womensPost(Election election, List<PostSeats> posts, Map<Setting, String> settings) {
        boolean ruled = "SEPARATE_POST".equals(settings.get(Setting.WOMEN_SEAT));
        boolean there = seats(posts, Post.WOMAN_MEMBER) > 0;
        return ruled == there || ruled && election.procedure().interim()
                ? List.of()
                : List.of(RulesRefusal.WOMEN.of(LawWord.of(Setting.WOMEN_SEAT), Post.WOMAN_MEMBER));
    }

    // Zhejiang's direct election: its editions alone know it, and its ballot holds written names (R-NM-11)
    private static List<Reason> direct(Rulebook edition, Map<Setting, String> settings) {
        var reasons = new ArrayList<Reason>();
        if ("SELF_DIRECT".equals(settings.get(Setting.CANDIDACY))) {
            if (!edition.base().knowsDirectElection()) {
                reasons.add(RulesRefusal.NO_DIRECT.of(LawWord.of(Setting.CANDIDACY), LawWord.said(edition)));
            }
            if ("CANDIDATES_ONLY".equals(settings.get(Setting.WRITE_IN))) {
                reasons.add(RulesRefusal.DIRECT_WRITE_IN.of(LawWord.of(Setting.WRITE_IN)));
            }
        }
        return reasons;
    }

    private static int seats(List<PostSeats> posts, Post post) {
        return posts.stream()
                .filter(line -> line.post() == post)
                .mapToInt(PostSeats::seats)
                .sum();
    }
}
