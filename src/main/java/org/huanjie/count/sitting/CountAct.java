package org.huanjie.count.sitting;

import java.util.List;
import java.util.stream.Stream;
import org.huanjie.count.ballot.BallotName;
import org.huanjie.count.ballot.DifferenceReason;
import org.huanjie.count.ballot.PostTally;
import org.huanjie.count.ballot.SheetKind;
import org.huanjie.count.engine.figure.Source;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Post;
import org.huanjie.law.Round;
import org.huanjie.ledger.Act;

/** 计票行为 — what is done in a count that must be provable; of a sheet its number and kind alone, never what it marked. */
public sealed interface CountAct extends Act {

    /** 计票开始, with the names on the ballot by their codes. */
    record SittingOpened(String village, Body body, Round round, Mode mode, List<String> ballot, String by)
            implements CountAct {
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

    /** 唱毕一张, as both tellers keyed it, or the one. */
    record SheetRead(String village, Body body, int number, SheetKind sheet, List<String> tellers, String by)
            implements CountAct {
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

    /** 重新计票: the key of the count was lost, every sheet that was read is undone, the paper is read anew. */
    record CountBegunAnew(String village, Body body, int undone, String by) implements CountAct {
        @Override
        public String kind() {
            return "count.begun-anew";
        }
    }

    /** 席位接手: from this number on, this teller keys on this side. */
    record SideTaken(String village, Body body, Side side, int number, String by) implements CountAct {
        @Override
        public String kind() {
            return "count.side-taken";
        }
    }

    /** 席位交出: the next teller who keys takes the side. */
    record SideHandedOver(String village, Body body, Side side, String from, int keyed, String by) implements CountAct {
        @Override
        public String kind() {
            return "count.side-handed-over";
        }
    }

    /** 差异更正: the two differed at this sheet, and this side keyed it again; neither version. */
    record KeyingCorrected(String village, Body body, int number, Side side, DifferenceReason reason, String by)
            implements CountAct {
        @Override
        public String kind() {
            return "count.keying-corrected";
        }
    }

    /** 墙上核对: one teller's running totals agree with the wall's 正 sheet, says this person. */
    record TotalsCompared(String village, Body body, int read, String name, String by) implements CountAct {
        @Override
        public String kind() {
            return "count.totals-compared";
        }
    }

    /** 疑问票认定 (R-BV-5): of what kind the doubtful part is and on what ground, never what it marks. */
    record SheetRuled(String village, Body body, int number, SheetKind part, SheetKind sheet, String ground, String by)
            implements CountAct {
        @Override
        public String kind() {
            return "count.sheet-ruled";
        }
    }

    /** 阶段合计: the sums every fifty sheets. */
    record TallyTaken(String village, Body body, int read, List<PostSum> posts, String by) implements CountAct {
        @Override
        public String kind() {
            return "count.tally-taken";
        }
    }

    /** 计票结束, by two: the sums, and the hashes of the count file and of its outcome. */
    record CountClosed(
            String village,
            Body body,
            Mode mode,
            int recovered,
            List<PostSum> posts,
            String fileHash,
            String outcomeHash,
            boolean valid,
            String by,
            String second)
            implements CountAct {
        @Override
        public String kind() {
            return "count.count-closed";
        }
    }

    /** 当场宣布 (Art. 15), by two. */
    record ResultDeclared(String village, Body body, String outcomeHash, String by, String second) implements CountAct {
        @Override
        public String kind() {
            return "count.result-declared";
        }
    }

    /** 推定主持人: who presides where there is no chair (R-WN-10). */
    record PresiderNamed(String village, Body body, String name, String document, String by) implements CountAct {
        @Override
        public String kind() {
            return "count.presider-named";
        }
    }

    /** 缺额不补 (R-WN-10). */
    record SeatsLeftVacant(String village, Body body, int seats, String by) implements CountAct {
        @Override
        public String kind() {
            return "count.seats-left-vacant";
        }
    }

    /**
     * 职位合计 — one post's sums, as they are called out. While sheets are read those written in are one line together: a rare name could
     * tell one sheet from another.
     */
    record PostSum(Post post, int valid, int blank, int spoilt, int doubtful, List<NameSum> names, int writtenIn) {
        public static List<PostSum> running(List<PostTally> posts, List<BallotName> names) {
            return posts.stream()
                    .map(post -> of(post, NameSum.of(post, names, Source.CANDIDATE), votes(post, names)))
                    .toList();
        }

        public static List<PostSum> closing(List<PostTally> posts, List<BallotName> names) {
            return posts.stream()
                    .map(post -> of(
                            post,
                            Stream.of(Source.values())
                                    .flatMap(source -> NameSum.of(post, names, source).stream())
                                    .toList(),
                            votes(post, names)))
                    .toList();
        }

        private static PostSum of(PostTally post, List<NameSum> names, int writtenIn) {
            return new PostSum(
                    post.post(), post.valid(), post.blank(), post.spoilt(), post.doubtful(), names, writtenIn);
        }

        private static int votes(PostTally post, List<BallotName> names) {
            return NameSum.of(post, names, Source.WRITE_IN).stream()
                    .mapToInt(NameSum::votes)
                    .sum();
        }
    }

    /** 得票合计. */
    record NameSum(String name, int votes) {
        static List<NameSum> of(PostTally post, List<BallotName> names, Source source) {
            return names.stream()
                    .filter(name -> name.post() == post.post() && name.source() == source && name.votes() > 0)
                    .map(name -> new NameSum(name.label(), name.votes()))
                    .toList();
        }
    }
}
