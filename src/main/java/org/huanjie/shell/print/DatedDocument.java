package org.huanjie.shell.print;

import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** 定时文件 — a document dated by the clock of the house; from it follow its id and its bytes. */
final class DatedDocument extends PDDocument {

    private final ZonedDateTime at;

    DatedDocument(ZonedDateTime at) {
        this.at = at;
        setDocumentId(at.toEpochSecond());
    }

    /** The renderer puts the computer's time in just before; its metadata take what stands here. */
    @Override
    public void setDocumentInformation(PDDocumentInformation information) {
        information.setCreationDate(GregorianCalendar.from(at));
        super.setDocumentInformation(information);
    }
}
