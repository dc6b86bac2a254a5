package org.huanjie.count;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huanjie.election.Post;
import org.huanjie.election.Reason;

/**
 * 按键 — reads what a teller typed for one sheet: {@code 1 3 5} names by their codes, {@code 0} a blank sheet, {@code x1} a void one with
 * its reason, {@code bx1} the part for the second post void. A post without a name is left blank. More names than seats make the part
 * void (R-BV-2), or the sheet where the election rules say so.
 */
public final class Keying {

    /** 所录 — a sheet's parts with its kind, or everything that cannot be read. */
    public sealed interface Typed {
        record Sheet(List<Part> parts, SheetKind kind) implements Typed {}

        record Faulty(List<Reason> reasons) implements Typed {}
    }

    private static final Pattern CODE = Pattern.compile("[0-9]{1,4}");
    private static final Pattern SPOILT = Pattern.compile("([a-f]?)x([0-9]?)");

    private final List<PostTally> posts;
    private final Map<Integer, BallotName> names;
    private final boolean wholeSheet;
    private final List<Reason> faults = new ArrayList<>();
    private final Map<Post, List<Integer>> marks = new EnumMap<>(Post.class);
    private final Map<Post, VoidReason> spoilt = new EnumMap<>(Post.class);

    private Keying(List<PostTally> posts, Map<Integer, BallotName> names, boolean wholeSheet) {
        this.posts = posts;
        this.names = names;
        this.wholeSheet = wholeSheet;
    }

    /** @param wholeSheet whether too many names for one post void the whole sheet ({@code overvote_scope} SHEET) */
    static Typed read(String typed, List<PostTally> posts, Map<Integer, BallotName> names, boolean wholeSheet) {
        return new Keying(posts, names, wholeSheet).sheet(canonical(typed));
    }

    /** One blank between tokens, in lower case, as it is held. */
    static String canonical(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s,，、+]+", " ");
    }

    private Typed sheet(String keys) {
        if (keys.isEmpty()) {
            return faulty("count.keys.nothing");
        }
        if (!keys.equals("0")) {
            for (var token : keys.split(" ", -1)) {
                token(token);
            }
        }
        posts.stream()
                .filter(post -> spoilt.containsKey(post.post()) && marks.containsKey(post.post()))
                .forEach(post -> fault("count.keys.void-and-named"));
        return faults.isEmpty() ? made() : new Typed.Faulty(List.copyOf(faults));
    }

    private void token(String token) {
        var cross = SPOILT.matcher(token);
        if (cross.matches()) {
            spoil(cross.group(1), cross.group(2));
        } else if (CODE.matcher(token).matches()) {
            mark(Integer.parseInt(token));
        } else {
            fault("count.keys.unknown", token);
        }
    }

    private void spoil(String letter, String digit) {
        int at = letter.isEmpty() ? -1 : letter.charAt(0) - 'a';
        var reason = digit.isEmpty() ? Optional.<VoidReason>empty() : VoidReason.ofDigit(Integer.parseInt(digit));
        if (reason.isEmpty()) {
            fault("count.keys.no-reason", letter + "x" + digit);
        } else if (at >= posts.size()) {
            fault("count.keys.no-post", letter + "x" + digit);
        } else {
            var which = at < 0 ? posts : List.of(posts.get(at));
            which.forEach(post -> spoilt.put(post.post(), reason.get()));
        }
    }

    private void mark(int code) {
        var name = names.get(code);
        if (name == null) {
            fault(code == 0 ? "count.keys.blank-and-named" : "count.keys.no-name", code);
            return;
        }
        var codes = marks.computeIfAbsent(name.post(), post -> new ArrayList<>());
        if (codes.contains(code)) {
            fault("count.keys.twice", code);
        }
        codes.add(code);
    }

    private Typed made() {
        var higher = new HashSet<UUID>();
        var parts = posts.stream().map(post -> part(post, higher)).toList();
        boolean over = parts.stream()
                .anyMatch(part ->
                        part.reason().filter(VoidReason.OVER_VOTE::equals).isPresent());
        if (wholeSheet && over) {
            parts = posts.stream()
                    .map(post -> Part.spoilt(post.post(), VoidReason.OVER_VOTE))
                    .toList();
        }
        return new Typed.Sheet(parts, kind(parts));
    }

    private Part part(PostTally post, Set<UUID> higher) {
        var spoilt = this.spoilt.get(post.post());
        if (spoilt != null) {
            return Part.spoilt(post.post(), spoilt);
        }
        var codes = marks.getOrDefault(post.post(), List.of());
        if (codes.size() > post.seats()) {
            return Part.spoilt(post.post(), VoidReason.OVER_VOTE);
        }
        var counted = codes.stream().filter(code -> higher.add(person(code))).toList();
        if (counted.isEmpty() && !codes.isEmpty()) {
            return Part.spoilt(post.post(), VoidReason.NAMED_HIGHER);
        }
        return counted.isEmpty() ? Part.blank(post.post()) : Part.valid(post.post(), counted);
    }

    private UUID person(int code) {
        return Objects.requireNonNull(names.get(code)).person();
    }

    private static SheetKind kind(List<Part> parts) {
        if (parts.stream().anyMatch(part -> part.kind() == SheetKind.VALID)) {
            return SheetKind.VALID;
        }
        return parts.stream().allMatch(part -> part.kind() == SheetKind.BLANK) ? SheetKind.BLANK : SheetKind.VOID;
    }

    private Typed faulty(String key) {
        return new Typed.Faulty(List.of(Reason.of("R-BV-3", key)));
    }

    private void fault(String key, Object... arguments) {
        faults.add(Reason.of("R-BV-3", key, arguments));
    }
}
