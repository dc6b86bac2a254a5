package org.huanjie.count.ballot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huanjie.count.engine.BallotRule;
import org.huanjie.election.stage.Post;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.huanjie.shell.text.Typing;

/**
 * 按键 — reads what a teller typed for one sheet: {@code 1 3 5} names by their codes, {@code 0} a blank sheet, {@code x1} a void one with
 * its reason, {@code bx1} the part for the second post void, {@code d2} or {@code bd2} set aside as doubtful. A post without a name is
 * left blank; what its names are worth says {@link BallotRule}.
 */
public final class Keying {

    /** 所录 — a sheet's parts with its kind, or everything that cannot be read. */
    public sealed interface Typed {
        record Sheet(List<Part> parts, SheetKind kind) implements Typed {
            /** Whether a part of it was set aside for the election committee. */
            public boolean doubted() {
                return parts.stream().anyMatch(part -> part.doubt().isPresent());
            }
        }

        record Faulty(List<Reason> reasons) implements Typed {}
    }

    private static final Pattern CODE = Pattern.compile("[0-9]{1,4}");
    private static final Pattern SET_ASIDE = Pattern.compile("([a-f]?)([xd])([0-9]?)");
    private static final Pattern WHY = Pattern.compile(" ?\\br([0-9]?)\\b");

    private final List<PostTally> posts;
    private final Map<Integer, BallotName> names;
    private final boolean wholeSheet;
    private final List<Reason> faults = new ArrayList<>();
    private final Map<Post, List<Integer>> marks = new EnumMap<>(Post.class);
    private final Map<Post, Part> aside = new EnumMap<>(Post.class);

    private Keying(List<PostTally> posts, Map<Integer, BallotName> names, boolean wholeSheet) {
        this.posts = posts;
        this.names = names;
        this.wholeSheet = wholeSheet;
    }

    /** @param wholeSheet whether too many names for one post void the whole sheet ({@code overvote_scope} SHEET) */
    public static Typed read(String typed, List<PostTally> posts, Map<Integer, BallotName> names, boolean wholeSheet) {
        return new Keying(posts, names, wholeSheet).sheet(canonical(typed));
    }

    /** One blank between tokens, in lower case, as it is held; without the reason of a correction. */
    public static String canonical(String typed) {
        return WHY.matcher(plain(typed)).replaceAll("").strip();
    }

    /** Why a keying that differed is keyed again: {@code r1} among the tokens. */
    public static Optional<DifferenceReason> why(String typed) {
        var reason = WHY.matcher(plain(typed));
        return reason.find() && !reason.group(1).isEmpty()
                ? DifferenceReason.ofDigit(Integer.parseInt(reason.group(1)))
                : Optional.empty();
    }

    private static String plain(String typed) {
        return Typing.folded(typed).toLowerCase(Locale.ROOT).replaceAll("[\\s,，、+]+", " ");
    }

    private Typed sheet(String keys) {
        if (keys.isEmpty()) {
            return new Typed.Faulty(List.of(KeysRefusal.NOTHING.of()));
        }
        if (!keys.equals("0")) {
            for (var token : keys.split(" ", -1)) {
                token(token);
            }
        }
        posts.stream()
                .filter(post -> aside.containsKey(post.post()) && marks.containsKey(post.post()))
                .forEach(post -> fault(KeysRefusal.VOID_AND_NAMED));
        return faults.isEmpty() ? made() : new Typed.Faulty(List.copyOf(faults));
    }

    private void token(String token) {
        var set = SET_ASIDE.matcher(token);
        if (set.matches()) {
            setAside(
                    token,
                    set.group(1),
                    set.group(2).equals("x"),
                    set.group(3).isEmpty() ? 0 : Integer.parseInt(set.group(3)));
        } else if (CODE.matcher(token).matches()) {
            mark(Integer.parseInt(token));
        } else {
            fault(KeysRefusal.UNKNOWN, token);
        }
    }

    private void setAside(String token, String letter, boolean spoilt, int digit) {
        int at = letter.isEmpty() ? -1 : letter.charAt(0) - 'a';
        if (spoilt
                ? VoidReason.ofDigit(digit).isEmpty()
                : DoubtReason.ofDigit(digit).isEmpty()) {
            fault(KeysRefusal.NO_REASON, token);
        } else if (at >= posts.size()) {
            fault(KeysRefusal.NO_POST, token);
        } else {
            var which = at < 0 ? posts : List.of(posts.get(at));
            which.forEach(post -> aside.put(
                    post.post(),
                    spoilt
                            ? Part.spoilt(post.post(), VoidReason.ofDigit(digit).orElseThrow())
                            : Part.doubtful(
                                    post.post(), DoubtReason.ofDigit(digit).orElseThrow())));
        }
    }

    private void mark(int code) {
        var name = names.get(code);
        if (name == null) {
            fault(code == 0 ? KeysRefusal.BLANK_AND_NAMED : KeysRefusal.NO_NAME, code);
            return;
        }
        var codes = marks.computeIfAbsent(name.post(), post -> new ArrayList<>());
        if (codes.contains(code)) {
            fault(KeysRefusal.TWICE, code);
        }
        codes.add(code);
    }

    private Typed made() {
        var named = new HashSet<VoterId>();
        var judged = posts.stream().map(post -> new Judged(post, named)).toList();
        BallotRule.judge(judged, wholeSheet);
        var parts = judged.stream().map(Judged::part).toList();
        return new Typed.Sheet(parts, Part.kind(parts));
    }

    /** 被判断的部分 — one post's part as it was keyed; {@code named} are those who count for a higher post. */
    private final class Judged implements BallotRule.Part {

        private final PostTally post;
        private final Set<VoterId> named;
        private final List<Integer> codes;
        private List<Integer> counted = List.of();
        private Part part;

        Judged(PostTally post, Set<VoterId> named) {
            this.post = post;
            this.named = named;
            this.codes = marks.getOrDefault(post.post(), List.of());
            this.part = Part.blank(post.post());
        }

        @Override
        public long names() {
            return codes.size();
        }

        @Override
        public long seats() {
            return post.seats();
        }

        @Override
        public boolean found() {
            return aside.containsKey(post.post());
        }

        @Override
        public int count() {
            counted = codes.stream().filter(code -> named.add(person(code))).toList();
            return counted.size();
        }

        @Override
        public void judged(BallotRule.Verdict verdict) {
            part = switch (verdict) {
                case VALID -> Part.valid(post.post(), counted);
                case BLANK -> Part.blank(post.post());
                case OVER_VOTE -> Part.spoilt(post.post(), VoidReason.OVER_VOTE);
                case NAMED_HIGHER -> Part.spoilt(post.post(), VoidReason.NAMED_HIGHER);
                case FOUND -> Objects.requireNonNull(aside.get(post.post()));
            };
        }

        Part part() {
            return part;
        }
    }

    private VoterId person(int code) {
        return Objects.requireNonNull(names.get(code)).person();
    }

    private void fault(KeysRefusal fault, Object... arguments) {
        faults.add(fault.of(arguments));
    }
}
