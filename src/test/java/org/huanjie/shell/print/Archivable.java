package org.huanjie.shell.print;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** 可存档 — for tests: what veraPDF finds against keeping a document as PDF/A-2u. */
public final class Archivable {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Archivable() {}

    public static List<String> faults(byte[] pdf) throws Exception {
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(fault -> fault.getRuleId().getClause() + " " + fault.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
