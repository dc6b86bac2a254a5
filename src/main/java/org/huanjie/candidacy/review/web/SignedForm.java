package org.huanjie.candidacy.review.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.huanjie.candidacy.review.signature.Signature;
import org.huanjie.candidacy.review.signature.SignatureLook;
import org.huanjie.shell.web.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** 签名表单 — the part of a form in which somebody may sign: what was drawn comes as a file, as a scan does. */
@Component
class SignedForm {

    private static final String FIELD = "signature";

    private final SignatureLook look;

    SignedForm(SignatureLook look) {
        this.look = look;
    }

    /** The signature, where there is one; what is wrong with it stands among the form's faults. */
    Optional<Signature> read(Typed typed, @Nullable MultipartFile file) {
        return look.at(content(file)).answer(signature -> signature, reasons -> {
            reasons.forEach(reason -> typed.wrong(reason.at(FIELD)));
            return Optional.empty();
        });
    }

    private static byte[] content(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
