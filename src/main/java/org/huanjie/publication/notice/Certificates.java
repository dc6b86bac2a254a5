package org.huanjie.publication.notice;

import java.util.List;
import org.huanjie.law.Setting;
import org.huanjie.publication.DeclaredResult;
import org.huanjie.publication.DeclaredResult.Elected;
import org.huanjie.publication.notice.CertificateSheet.Certificate;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/** 当选证书的写法 — who was elected to what, when and for how long. */
public final class Certificates {

    private final Words words;
    private final DeclaredResult result;

    public Certificates(Words words, DeclaredResult result) {
        this.words = words;
        this.result = result;
    }

    public CertificateSheet of(List<Elected> elected, String head) {
        return new CertificateSheet(
                words.of("certificate.title"),
                elected.stream().map(this::certificate).toList(),
                head);
    }

    private Certificate certificate(Elected elected) {
        var day = elected.election().day();
        var years = result.rules().flatMap(rules -> rules.setting(Setting.TERM_YEARS));
        var post = Wording.of(words, elected.post());
        var body = Wording.of(words, result.election().body());
        return new Certificate(
                words.of("certificate.number"),
                words.of("certificate.name", elected.line().name()),
                years.map(term -> words.of(
                                "certificate.text.term",
                                said(day),
                                result.village().name(),
                                body,
                                post,
                                term))
                        .orElseGet(() -> words.of(
                                "certificate.text", said(day), result.village().name(), body, post)),
                words.of("certificate.issued"),
                words.of("certificate.organ"),
                words.of("certificate.day"));
    }

    private String said(java.time.@org.jspecify.annotations.Nullable LocalDate day) {
        return day == null ? "" : Wording.of(words, day);
    }
}
