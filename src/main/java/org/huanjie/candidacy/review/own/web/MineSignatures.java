package org.huanjie.candidacy.review.own.web;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.candidacy.review.own.web.MinePage.Fact;
import org.huanjie.candidacy.review.signature.ScanPages;
import org.huanjie.candidacy.review.signature.Signature;
import org.huanjie.candidacy.review.signature.Signatures;
import org.huanjie.shell.HeavyWork;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 本人的签名 — what the person signed, on their page and in the document that they take away: a picture in its place, a scan behind the last page. */
@Component
class MineSignatures {

    private final Signatures signatures;
    private final HeavyWork work;

    MineSignatures(Signatures signatures, HeavyWork work) {
        this.signatures = signatures;
        this.work = work;
    }

    Map<UUID, Signature> of(UUID review) {
        return signatures.of(review);
    }

    /** Where a signature of this page is. */
    static String path(UUID under) {
        return MineController.PATH + "/signatures/" + under;
    }

    static void add(List<Fact> facts, Map<UUID, Signature> all, UUID under, Words words) {
        var signature = all.get(under);
        if (signature != null) {
            facts.add(new Fact(
                    words.of("candidacy.signature"),
                    signature.isPicture() ? "" : words.of("candidacy.signature.scanned"),
                    path(under)));
        }
    }

    /** Each picture by its address, as a document carries it. */
    static Map<String, String> pictures(Map<UUID, Signature> all) {
        return all.entrySet().stream()
                .filter(one -> one.getValue().isPicture())
                .collect(Collectors.toMap(one -> path(one.getKey()), one -> data(one.getValue())));
    }

    /** The document with the scans behind its last page. */
    byte[] behind(byte[] document, Map<UUID, Signature> all) {
        var scans = all.values().stream()
                .filter(one -> !one.isPicture())
                .map(Signature::content)
                .toList();
        return scans.isEmpty() ? document : work.done(HeavyWork.Kind.PRINT, () -> ScanPages.behind(document, scans));
    }

    private static String data(Signature signature) {
        return "data:" + signature.type().mediaType() + ";base64,"
                + Base64.getEncoder().encodeToString(signature.content());
    }
}
