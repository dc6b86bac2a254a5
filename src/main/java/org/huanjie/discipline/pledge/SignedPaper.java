package org.huanjie.discipline.pledge;

import java.util.Arrays;
import java.util.UUID;
import org.huanjie.readiness.look.FileType;
import org.huanjie.store.keys.Vault;

/**
 * 已签文书 — the scan of a paper that one or several have signed, or a signature drawn on the spot: sealed with what it belongs to.
 *
 * @param content a picture painted anew from its pixels, or a PDF that holds only what it shows
 */
public record SignedPaper(FileType type, byte[] content) {

    private static final byte[] PDF_BEGINS = {'%', 'P', 'D', 'F'};
    private static final byte PNG_BEGINS = (byte) 0x89;

    byte[] sealed(Vault vault, UUID of) {
        return vault.sealBytes(content, context(of));
    }

    static SignedPaper open(byte[] sealed, Vault vault, UUID of) {
        var content = vault.openBytes(sealed, context(of));
        if (Arrays.equals(content, 0, PDF_BEGINS.length, PDF_BEGINS, 0, PDF_BEGINS.length)) {
            return new SignedPaper(FileType.PDF, content);
        }
        return new SignedPaper(content[0] == PNG_BEGINS ? FileType.PNG : FileType.JPEG, content);
    }

    private static String context(UUID of) {
        return "discipline.paper:" + of;
    }
}
