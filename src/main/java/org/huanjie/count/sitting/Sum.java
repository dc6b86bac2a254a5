package org.huanjie.count.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.count.ballot.BallotName;
import org.huanjie.count.ballot.PostTally;
import org.huanjie.election.stage.Post;
import org.huanjie.polling.desk.BallotAccount;

/**
 * 合计 — one sum that must hold before a count closes, with both its sides as they are now (R-BV-1, R-BV-6).
 *
 * @param rule which it is; its sentence is the message {@code count.sum.<rule>}
 * @param atMost whether the left side may be smaller, or both must be the same
 */
public record Sum(Rule rule, Optional<Post> post, int left, int right, boolean atMost) {

    /** 平衡关系. */
    public enum Rule {
        /** received = issued + spoiled + unused */
        RECEIVED(CountRefusal.SUM_RECEIVED),
        /** recovered ≤ issued */
        RECOVERED(CountRefusal.SUM_RECOVERED),
        /** read = recovered */
        READ(CountRefusal.SUM_READ),
        /** valid + void + blank + doubtful = read, for each post */
        PARTS(CountRefusal.SUM_PARTS),
        /** nothing is doubtful, for each post (R-BV-5) */
        DECIDED(CountRefusal.SUM_DECIDED),
        /** Σ votes ≤ seats × valid, for each post */
        VOTES(CountRefusal.SUM_VOTES);

        private final CountRefusal broken;

        Rule(CountRefusal broken) {
            this.broken = broken;
        }

        /** What is said where it does not hold. */
        public CountRefusal broken() {
            return broken;
        }
    }

    public boolean holds() {
        return atMost ? left <= right : left == right;
    }

    public static List<Sum> of(
            BallotAccount account, int recovered, int read, List<PostTally> posts, List<BallotName> names) {
        var sums = new ArrayList<Sum>();
        sums.add(same(
                Rule.RECEIVED,
                Optional.empty(),
                account.issued() + account.spoiled() + account.unused(),
                account.received()));
        sums.add(new Sum(Rule.RECOVERED, Optional.empty(), recovered, account.issued(), true));
        sums.add(same(Rule.READ, Optional.empty(), read, recovered));
        for (var post : posts) {
            int votes = names.stream()
                    .filter(name -> name.post() == post.post())
                    .mapToInt(BallotName::votes)
                    .sum();
            sums.add(same(Rule.PARTS, Optional.of(post.post()), post.parts(), read));
            sums.add(same(Rule.DECIDED, Optional.of(post.post()), post.doubtful(), 0));
            sums.add(new Sum(Rule.VOTES, Optional.of(post.post()), votes, post.seats() * post.valid(), true));
        }
        return sums;
    }

    private static Sum same(Rule rule, Optional<Post> post, int left, int right) {
        return new Sum(rule, post, left, right, false);
    }
}
