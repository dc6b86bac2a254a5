package org.huanjie.count.engine;

import org.huanjie.law.Body;
import org.huanjie.count.engine.figure.Count;
import org.huanjie.count.engine.figure.Electorate;
import org.huanjie.count.engine.figure.Line;
import org.huanjie.count.engine.figure.Pair;
import org.huanjie.count.engine.figure.Post;
import org.huanjie.law.Round;
import org.huanjie.law.Setting;
import org.huanjie.law.Sex;
import org.huanjie.count.engine.figure.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * 逐字计票 — a second counter that shares no code with the engine: each sentence of the statute asked of each person, one
 * after the other, however slowly. It leaves alone what hangs on a re-vote: relatives with equal votes, equal women
 * where a woman must sit, and posts below a tie.
 */
final class NaiveCounter {

    /** 逐字结果 — of one post. */
    record Seats(Set<String> elected, Set<String> tied, long left, long kept, Set<String> standAgain) {}

    private final Count count;
    private final Map<String, String> sits = new HashMap<>();
    private boolean womanSits;

    private NaiveCounter(Count count) {
        this.count = count;
        this.womanSits = count.womanAlreadyElected();
    }

    /** Empty for a void election; absent posts follow one that cannot be settled without a re-vote. */
    static Optional<List<Seats>> count(Count count) {
        return enoughCame(count) && count.recovered() <= count.issued()
                ? Optional.of(new NaiveCounter(count).posts())
                : Optional.empty();
    }

    private static boolean enoughCame(Count count) {
        var asked = !setting(count, Setting.RERUN_QUORUM, "NOT_REQUIRED");
        var further = count.round() == Round.RERUN || count.round() == Round.TIE;
        return switch (count.electorate()) {
            // 登记参加选举的村民过半数投票，选举有效
            case Electorate.Roll(long registered) ->
                further && !asked || count.recovered() + count.recovered() > registered;
            case Electorate.Meeting(long due, long present) ->
                switch (count.body()) {
                    // 实到会人数超过（不少于）应到会人数的五分之四
                    case PARTY_BRANCH ->
                        setting(count, Setting.PARTY_ATTENDANCE, "GT_4_5")
                                ? present * 5 > due * 4
                                : present > 0 && present * 5 >= due * 4;
                    // 村民会议应当有过半数的村民参加
                    case VILLAGERS_MEETING -> present + present > due;
                    // 三分之二以上的组成人员
                    default -> present > 0 && present * 3 >= due * 2;
                };
        };
    }

    private List<Seats> posts() {
        var all = new ArrayList<Seats>();
        for (var post : count.posts()) {
            var seats = seats(post);
            if (seats.isEmpty()) {
                break;
            }
            all.add(seats.get());
            seats.get().elected().forEach(person -> {
                sits.put(person, post.name());
                womanSits = womanSits || female(person);
            });
            if (!seats.get().tied().isEmpty()) {
                break;
            }
        }
        return all;
    }

    private Optional<Seats> seats(Post post) {
        var votes = votes(post);
        var lawful = new TreeSet<String>();
        votes.keySet().stream().filter(person -> lawful(person, post)).forEach(lawful::add);
        var able = new TreeSet<String>();
        lawful.stream().filter(person -> suffices(votes.get(person))).forEach(able::add);
        if (count.round() == Round.TIE && able.size() < post.seats() && lawful.size() > post.seats()) {
            able.addAll(lawful); // 票数相同的人再次投票：都没有得票的，也是票数相同
        }
        if (pairs(able, (one, other) -> kin(one, other) && votes.get(one).equals(votes.get(other)))) {
            return Optional.empty();
        }
        return seats(post, votes, lawful, able);
    }

    private Optional<Seats> seats(Post post, Map<String, Long> votes, Set<String> lawful, Set<String> able) {
        var plain = fill(able, votes, post.seats(), 0);
        if (!mustHaveWoman(post)) {
            return Optional.of(withNext(plain, votes, lawful));
        }
        var women = new ArrayList<>(able.stream().filter(this::female).toList());
        if (women.isEmpty()) {
            // 没有妇女过半数的，保留一个名额另行选举，其余名额按规定当选
            return Optional.of(withNext(fill(able, votes, post.seats() - 1, 1), votes, lawful));
        }
        women.sort((a, b) -> Long.compare(votes.get(b), votes.get(a)));
        if (women.size() > 1 && votes.get(women.get(0)).equals(votes.get(women.get(1)))) {
            return Optional.empty();
        }
        // 得票最多的妇女首先当选，其余的按得票多少
        var first = women.getFirst();
        var others = new TreeSet<>(able);
        others.removeIf(person -> person.equals(first) || kin(person, first));
        var rest = fill(others, votes, post.seats() - 1, 0);
        var elected = new HashSet<>(rest.elected());
        elected.add(first);
        return Optional.of(withNext(new Seats(elected, rest.tied(), rest.left(), 0, Set.of()), votes, lawful));
    }

    /** 主任、副主任中没有妇女的，委员中应当有妇女. */
    private boolean mustHaveWoman(Post post) {
        return count.body() == Body.VILLAGERS_COMMITTEE
                && count.round() != Round.TIE
                && post.name().equals("MEMBER")
                && !womanSits
                && !setting(count, Setting.WOMEN_SEAT, "SEPARATE_POST")
                && count.posts().stream().noneMatch(other -> other.name().equals("WOMAN_MEMBER"));
    }

    /** 以得票多的当选；票数相同不能确定当选人的，就票数相同的人再次投票；当选人数不足应选名额的，不足的名额另行选举. */
    private Seats fill(Set<String> able, Map<String, Long> votes, long seats, long kept) {
        var elected = new HashSet<String>();
        var tied = new HashSet<String>();
        for (var person : able) {
            if (!rightful(person, able, votes)) {
                continue;
            }
            var asMany = rightful(able, votes, other -> votes.get(other) >= votes.get(person));
            var more = rightful(able, votes, other -> votes.get(other) > votes.get(person));
            if (asMany <= seats) {
                elected.add(person);
            } else if (more < seats) {
                tied.add(person);
            }
        }
        var left = tied.isEmpty() ? seats - elected.size() : 0;
        return new Seats(elected, tied, left + kept, kept, Set.of());
    }

    private long rightful(Set<String> able, Map<String, Long> votes, Predicate<String> which) {
        return able.stream()
                .filter(which)
                .filter(person -> rightful(person, able, votes))
                .count();
    }

    /** 近亲属同时当选的，以得票多的当选. */
    private boolean rightful(String person, Set<String> able, Map<String, Long> votes) {
        return able.stream()
                .noneMatch(other ->
                        kin(person, other) && votes.get(other) > votes.get(person) && rightful(other, able, votes));
    }

    /** 另行选举的候选人按未当选人得票多少确定，多于应选名额. */
    private Seats withNext(Seats seats, Map<String, Long> votes, Set<String> lawful) {
        var next = new HashSet<String>();
        if (seats.left() > 0) {
            var may = new HashSet<>(lawful);
            may.removeAll(seats.elected());
            may.removeAll(seats.tied());
            may.removeIf(person -> seats.elected().stream().anyMatch(other -> kin(person, other)));
            var women = new HashSet<>(may.stream().filter(this::female).toList());
            if (seats.kept() > 0) {
                women.stream()
                        .filter(one -> more(one, women, votes).size() <= seats.kept())
                        .forEach(next::add);
            }
            if (seats.left() > seats.kept()) {
                var chosen = Set.copyOf(next);
                for (var one : may) {
                    var before = more(one, may, votes);
                    before.addAll(chosen);
                    if (before.size() <= seats.left()) {
                        next.add(one);
                    }
                }
            }
        }
        return new Seats(seats.elected(), seats.tied(), seats.left(), seats.kept(), next);
    }

    private static Set<String> more(String one, Set<String> people, Map<String, Long> votes) {
        return new HashSet<>(people.stream()
                .filter(other -> votes.get(other) > votes.get(one))
                .toList());
    }

    private Map<String, Long> votes(Post post) {
        var votes = new HashMap<String, Long>();
        post.tally().forEach(line -> votes.put(line.person(), line.votes()));
        var adds = count.round() == Round.FIRST || count.round() == Round.RERUN;
        if (!adds || !setting(count, Setting.ROLL_DOWN, "ROLL_DOWN")) {
            return votes;
        }
        for (int i = 0; count.posts().get(i) != post; i++) {
            var higher = count.posts().get(i);
            if (higher.name().equals("MEMBER") || higher.name().equals("WOMAN_MEMBER")) {
                continue; // 委员与妇女委员同级，不相加
            }
            for (var line : higher.tally()) {
                if (line.source() == Source.CANDIDATE || !setting(count, Setting.WRITE_IN, "CANDIDATES_ONLY")) {
                    votes.merge(line.person(), line.votes(), Long::sum);
                }
            }
        }
        return votes;
    }

    /** 过半数；另行选举不得少于已投选票总数的三分之一；再次投票以得票多的当选. */
    private boolean suffices(long votes) {
        if (count.round() == Round.TIE) {
            return votes > 0;
        }
        return switch (count.electorate()) {
            case Electorate.Roll roll
            when count.round() == Round.RERUN -> votes > 0 && votes + votes + votes >= count.recovered();
            case Electorate.Roll roll ->
                votes + votes > (setting(count, Setting.MAJORITY_BASE, "ISSUED") ? count.issued() : count.recovered());
            case Electorate.Meeting(long due, long present) ->
                votes + votes
                        > (count.body() == Body.PARTY_BRANCH && setting(count, Setting.PARTY_BASE, "DUE")
                                ? due
                                : present);
        };
    }

    private boolean lawful(String person, Post post) {
        var lines = count.posts().stream()
                .flatMap(other -> other.tally().stream())
                .filter(line -> line.person().equals(person))
                .toList();
        var writtenIn = post.tally().stream()
                .anyMatch(line -> line.person().equals(person) && line.source() == Source.WRITE_IN);
        return lines.stream().allMatch(Line::eligible)
                && !(writtenIn && setting(count, Setting.WRITE_IN, "CANDIDATES_ONLY"))
                && !(post.name().equals("WOMAN_MEMBER") && !female(person))
                && !sits.containsKey(person)
                && sits.keySet().stream().noneMatch(other -> kin(person, other));
    }

    private static boolean setting(Count count, Setting setting, String value) {
        return count.settings().value(setting).equals(value);
    }

    private boolean kin(String one, String other) {
        return count.relatives().contains(new Pair(one, other))
                || count.relatives().contains(new Pair(other, one));
    }

    private static boolean pairs(Set<String> people, BiPredicate<String, String> which) {
        return people.stream()
                .anyMatch(one -> people.stream().anyMatch(other -> !one.equals(other) && which.test(one, other)));
    }

    private boolean female(String person) {
        return count.posts().stream()
                .flatMap(post -> post.tally().stream())
                .anyMatch(line -> line.person().equals(person) && line.sex() == Sex.FEMALE);
    }
}
