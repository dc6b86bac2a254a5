package org.huanjie.candidacy.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.huanjie.access.account.Looks;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.signature.Signature;
import org.huanjie.candidacy.review.signature.Signatures;
import org.huanjie.election.web.Where;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 查看签名 — a signature of a review is shown to its levels, and that they looked is on record and shown to the person. */
@Controller
class SignatureController {

    private final ReviewPlaces places;
    private final Signatures signatures;
    private final Looks looks;
    private final Where where;

    SignatureController(ReviewPlaces places, Signatures signatures, Looks looks, Where where) {
        this.places = places;
        this.signatures = signatures;
        this.looks = looks;
        this.where = where;
    }

    @Allowed(to = Permission.REVIEW)
    @GetMapping("/villages/{village}/reviews/{review}/signatures/{under}")
    ResponseEntity<byte[]> signature(
            @PathVariable String village,
            @PathVariable UUID review,
            @PathVariable UUID under,
            SignedIn who,
            HttpServletRequest request) {
        var of = places.review(village, review);
        if (!signatures.signed(review).contains(under)) {
            throw new NoSuchPage();
        }
        var reason = where.words(request).of("candidacy.signature.look");
        looks.record(who, village, of.person().uuid(), "candidacy.signature", reason);
        return file(signatures.find(review, under).orElseThrow(NoSuchPage::new));
    }

    private static ResponseEntity<byte[]> file(Signature signature) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(signature.type().mediaType()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(signature.content());
    }
}
