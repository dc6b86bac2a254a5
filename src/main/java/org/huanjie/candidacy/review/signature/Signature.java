package org.huanjie.candidacy.review.signature;

import java.util.UUID;
import org.huanjie.readiness.look.FileType;
import org.huanjie.store.keys.Vault;

/**
 * 签名 — drawn on the screen, or a scan of the paper that was signed. Nothing asks for one: it stands on record beside what it was written
 * under, and goes with it.
 *
 * @param content a picture painted anew from its pixels, or a PDF that holds only what it shows
 */
public record Signature(FileType type, byte[] content) {

    private static final byte[] PDF_BEGINS = {'%', 'P', 'D', 'F'};
    private static final byte PNG_BEGINS = (byte) 0x89;

    /** As it is stored with the papers of a review. */
    public byte[] sealed(Vault vault, UUID review) {
        return vault.sealBytes(content, context(review));
    }

    static Signature open(byte[] sealed, Vault vault, UUID review) {
        var content = vault.openBytes(sealed, context(review));
        return new Signature(type(content), content);
    }

    public boolean isPicture() {
        return type != FileType.PDF;
    }

    private static FileType type(byte[] content) {
        if (java.util.Arrays.equals(content, 0, PDF_BEGINS.length, PDF_BEGINS, 0, PDF_BEGINS.length)) {
            return FileType.PDF;
        }
        return content[0] == PNG_BEGINS ? FileType.PNG : FileType.JPEG;
    }

    private static String context(UUID review) {
        return "candidacy.signature:" + review;
    }
}
