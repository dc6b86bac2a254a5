package org.huanjie.candidacy.review.match;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import tools.jackson.databind.json.JsonMapper;

/**
 * 对照答复 — the hits of an organ's list and nothing else of it, sealed under the key of the request that it answers. docs/match-file.md.
 *
 * @param hits each once, in an order of their own
 */
public record MatchAnswer(SortedSet<MatchHit> hits) {

    /** The longest number of a document. */
    static final int LONGEST_DOCUMENT = 200;

    private static final String FORMAT = "huanjie-match-answer";
    private static final int LONGEST_NAME = 200;

    // so that its length does not tell whether there was a hit
    private static final int PAGE = 4096;

    static MatchAnswer of(Collection<MatchHit> hits) {
        return new MatchAnswer(new TreeSet<>(hits));
    }

    /** An answer's file; refused with everything that is wrong with it, and where it answers another request or was changed. */
    public static Verdict<MatchAnswer> read(byte[] file, MatchRequest request) {
        var faults = new ArrayList<Reason>();
        var fields = MatchFields.of(file, faults);
        if (fields.isEmpty()) {
            return Verdict.refused(faults);
        }
        if (!fields.get().text("format", LONGEST_NAME).equals(Optional.of(FORMAT))) {
            return Verdict.refused(MatchRefusal.NO_ANSWER.of());
        }
        if (fields.get().version() != MatchRequest.VERSION) {
            return Verdict.refused(MatchRefusal.OTHER_VERSION.of());
        }
        return read(fields.get(), request, faults);
    }

    private static Verdict<MatchAnswer> read(MatchFields fields, MatchRequest request, List<Reason> faults) {
        var id = fields.text("request", MatchRequest.LONGEST_ID);
        var sealed = fields.bytes("sealed");
        fields.nothingElse();
        if (!faults.isEmpty()) {
            return Verdict.refused(faults);
        }
        if (!id.equals(Optional.of(request.question().id()))) {
            return Verdict.refused(MatchRefusal.OTHER_REQUEST.of(
                    MatchFields.shown(id.orElseThrow()), request.question().id()));
        }
        return request.key()
                .open(sealed.orElseThrow(), about(request))
                .map(hits -> hits(hits, request))
                .orElseGet(() -> Verdict.refused(MatchRefusal.CHANGED.of()));
    }

    // whoever holds the key could seal anything: what comes out is held against what was asked
    private static Verdict<MatchAnswer> hits(byte[] opened, MatchRequest request) {
        var faults = new ArrayList<Reason>();
        var hits = new TreeSet<MatchHit>();
        MatchFields.of(opened, faults).ifPresent(fields -> {
            for (var one : fields.objects("hits")) {
                hit(one, request, faults).ifPresent(hits::add);
            }
            fields.nothingElse();
        });
        return Verdict.unless(faults, () -> new MatchAnswer(hits));
    }

    private static Optional<MatchHit> hit(MatchFields fields, MatchRequest request, List<Reason> faults) {
        int before = faults.size();
        var mark = fields.mark("mark");
        var document = fields.text("document", LONGEST_DOCUMENT);
        var day = fields.day("day");
        var until = fields.dayIfThere("until");
        var criterion = fields.text("criterion", MatchRequest.LONGEST_CODE);
        var old = fields.flagIfThere("old_number");
        fields.nothingElse();
        mark.filter(one -> !request.marks().contains(one))
                .ifPresent(one -> faults.add(MatchRefusal.MARK_NOT_ASKED.of(one.text())));
        criterion
                .filter(code -> request.criterion(code).isEmpty())
                .ifPresent(code -> faults.add(MatchRefusal.CRITERION_OTHER.of(MatchFields.shown(code))));
        return faults.size() > before
                ? Optional.empty()
                : Optional.of(new MatchHit(
                        mark.orElseThrow(),
                        document.orElseThrow(),
                        day.orElseThrow(),
                        until,
                        criterion.orElseThrow(),
                        old));
    }

    /** The file, the same for the same hits. */
    public byte[] file(MatchRequest request) {
        var json = JsonMapper.shared().createObjectNode();
        json.put("format", FORMAT)
                .put("version", MatchRequest.VERSION)
                .put("request", request.question().id())
                .put(
                        "sealed",
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(request.key().seal(plain(), about(request))));
        return json.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] plain() {
        var json = JsonMapper.shared().createObjectNode();
        var all = json.putArray("hits");
        for (var hit : hits) {
            var one = all.addObject()
                    .put("mark", hit.mark().text())
                    .put("document", hit.document())
                    .put("day", hit.day().toString());
            hit.until().ifPresent(until -> one.put("until", until.toString()));
            one.put("criterion", hit.criterion());
            if (hit.oldNumber()) {
                one.put("old_number", true);
            }
        }
        var bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        var pages = Arrays.copyOf(bytes, (bytes.length / PAGE + 1) * PAGE);
        Arrays.fill(pages, bytes.length, pages.length, (byte) ' ');
        return pages;
    }

    private static byte[] about(MatchRequest request) {
        return request.digest();
    }
}
