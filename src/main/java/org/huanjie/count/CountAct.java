package org.huanjie.count;

import java.util.List;
import org.huanjie.count.engine.Round;
import org.huanjie.election.Body;
import org.huanjie.election.Post;
import org.huanjie.ledger.Act;

/** 计票行为 — what is done in a count that must be provable; of a sheet its number and kind alone, never what it marked. */
sealed interface CountAct extends Act {

    /** 计票开始, with the names on the ballot by their codes. */
    record SittingOpened(String village, Body body, Round round, List<String> ballot, String by) implements CountAct {
        @Override
        public String kind() {
            return "count.sitting-opened";
        }
    }

    /** 收回票数确认 (R-BV-1). */
    record RecoveredConfirmed(String village, Body body, int issued, int recovered, String by) implements CountAct {
        @Override
        public String kind() {
            return "count.recovered-confirmed";
        }
    }

    /** 唱毕一张. */
    record SheetRead(String village, Body body, int number, SheetKind sheet, String by) implements CountAct {
        @Override
        public String kind() {
            return "count.sheet-read";
        }
    }

    /** 撤销一张. */
    record SheetUndone(String village, Body body, int number, UndoReason reason, String by) implements CountAct {
        @Override
        public String kind() {
            return "count.sheet-undone";
        }
    }

    /** 阶段合计: the sums every fifty sheets. */
    record TallyTaken(String village, Body body, int read, List<PostSum> posts, String by) implements CountAct {
        @Override
        public String kind() {
            return "count.tally-taken";
        }
    }

    /** 计票结束: the sums, and the hashes of the count file and of its outcome. */
    record CountClosed(
            String village,
            Body body,
            int recovered,
            List<PostSum> posts,
            String fileHash,
            String outcomeHash,
            boolean valid,
            String by)
            implements CountAct {
        @Override
        public String kind() {
            return "count.count-closed";
        }
    }

    /** 当场宣布 (Art. 15). */
    record ResultDeclared(String village, Body body, String outcomeHash, String by) implements CountAct {
        @Override
        public String kind() {
            return "count.result-declared";
        }
    }

    /** 职位合计 — one post's sums, as they are called out. */
    record PostSum(Post post, int valid, int blank, int spoilt, List<NameSum> names) {
        static List<PostSum> of(List<PostTally> posts, List<BallotName> names) {
            return posts.stream()
                    .map(post -> new PostSum(
                            post.post(), post.valid(), post.blank(), post.spoilt(), NameSum.of(post, names)))
                    .toList();
        }
    }

    /** 得票合计. */
    record NameSum(String name, int votes) {
        static List<NameSum> of(PostTally post, List<BallotName> names) {
            return names.stream()
                    .filter(name -> name.post() == post.post() && name.votes() > 0)
                    .map(name -> new NameSum(name.label(), name.votes()))
                    .toList();
        }
    }
}
