package org.huanjie.count.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 逐字计票 — a second counter that shares no code with the engine: each sentence of the statute asked of each person, one
 * after the other, however slowly. It leaves alone what the statute leaves to a re-vote: relatives with equal votes,
 * equal women behind men, and posts below a tie.
 */
final class NaiveCounter {

    /** 逐字结果 — of one post. */
    record Seats(Set<String> elected, Set<String> tied, long left, long kept) {}

    private final Count count;
    private final long voters;
    private final Map<String, String> sits = new HashMap<>();
    private boolean woman;

    private NaiveCounter(Count count) {
        this.count = count;
        this.voters = count.recovered();
        this.woman = count.womanAlreadyElected();
    }

    /** Empty for a void election; absent posts follow one that cannot be settled without a re-vote. */
    static Optional<List<Seats>> count(Count count) {
        var registered = ((Electorate.Roll) count.electorate()).registered();
        // 有登记参加选举的村民过半数投票，选举有效
        var enough = count.recovered() + count.recovered() > registered;
        // 收回的选票多于发出的选票，选举无效
        var noMore = count.recovered() <= count.issued();
        return enough && noMore ? Optional.of(new NaiveCounter(count).posts()) : Optional.empty();
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
                woman = woman || female(person);
            });
            if (!seats.get().tied().isEmpty()) {
                break;
            }
        }
        return all;
    }

    private Optional<Seats> seats(Post post) {
        var votes = votes(post);
        var able = new HashSet<String>();
        votes.forEach((person, v) -> {
            if (suffices(v)
                    && !sits.containsKey(person)
                    && sits.keySet().stream().noneMatch(other -> kin(person, other))) {
                able.add(person);
            }
        });
        if (able.stream().anyMatch(one -> able.stream().anyMatch(other -> kin(one, other)))) {
            return Optional.empty(); // relatives in one post are compared in the golden elections
        }
        var mustHaveWoman = post.name().equals("MEMBER") && !woman;
        var plain = fill(able, votes, post.seats());
        if (!mustHaveWoman || plain.elected().stream().anyMatch(this::female)) {
            return Optional.of(plain);
        }
        return womansSeat(able, votes, post.seats());
    }

    /** 主任、副主任中没有妇女的，妇女得票最多的首先当选；没有妇女过半数的，保留一个名额. */
    private Optional<Seats> womansSeat(Set<String> able, Map<String, Long> votes, long seats) {
        var women = new ArrayList<>(able.stream().filter(this::female).toList());
        if (women.isEmpty()) {
            var men = fill(able, votes, seats - 1);
            return Optional.of(new Seats(men.elected(), men.tied(), men.left() + 1, 1));
        }
        women.sort((a, b) -> Long.compare(votes.get(b), votes.get(a)));
        if (women.size() > 1 && votes.get(women.get(0)).equals(votes.get(women.get(1)))) {
            return Optional.empty();
        }
        var others = new HashSet<>(able);
        others.remove(women.getFirst());
        var rest = fill(others, votes, seats - 1);
        var elected = new LinkedHashSet<>(rest.elected());
        elected.add(women.getFirst());
        return Optional.of(new Seats(elected, rest.tied(), rest.left(), 0));
    }

    /** 以得票多的当选；票数相同不能确定当选人的，就票数相同的人再次投票；当选人数不足应选名额的，不足的名额另行选举. */
    private Seats fill(Set<String> able, Map<String, Long> votes, long seats) {
        var elected = new LinkedHashSet<String>();
        var tied = new LinkedHashSet<String>();
        for (var person : able) {
            var atLeastAsMany = able.stream()
                    .filter(other -> votes.get(other) >= votes.get(person))
                    .count();
            var more = able.stream()
                    .filter(other -> votes.get(other) > votes.get(person))
                    .count();
            if (atLeastAsMany <= seats) {
                elected.add(person);
            } else if (more < seats) {
                tied.add(person);
            }
        }
        return new Seats(elected, tied, tied.isEmpty() ? seats - elected.size() : 0, 0);
    }

    private Map<String, Long> votes(Post post) {
        var votes = new HashMap<String, Long>();
        for (var other : count.posts()) {
            var higher = count.posts().indexOf(other) < count.posts().indexOf(post);
            if (other.equals(post)
                    || higher && count.settings().value(Setting.ROLL_DOWN).equals("ROLL_DOWN")) {
                other.tally().forEach(line -> votes.merge(line.person(), line.votes(), Long::sum));
            }
        }
        return votes;
    }

    /** 过半数；另行选举不得少于已投选票总数的三分之一. */
    private boolean suffices(long votes) {
        return count.round() == Round.RERUN ? votes > 0 && votes + votes + votes >= voters : votes + votes > voters;
    }

    private boolean kin(String one, String other) {
        return count.relatives().contains(new Pair(one, other))
                || count.relatives().contains(new Pair(other, one));
    }

    private boolean female(String person) {
        return count.posts().stream()
                .flatMap(post -> post.tally().stream())
                .anyMatch(line -> line.person().equals(person) && line.sex() == Sex.FEMALE);
    }
}
