package org.huanjie.shell.print;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.huanjie.shell.HeavyWork;
import org.huanjie.shell.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * 打印 — makes PDF/A-2u (ISO 19005-2: to be kept, every character readable again) of a {@link Sheet}. The same sheet at the same moment
 * gives the same bytes.
 */
@Component
public class Print {

    static {
        XRLog.setLoggingEnabled(false); // it reports each template's style sheet on the console
    }

    /** What a sheet brings along itself; nothing is fetched for it. */
    private static final String PICTURE = "data:image/";

    private final TemplateEngine templates;
    private final Fonts fonts;
    private final Clock clock;
    private final HeavyWork work;
    private final ObjectProvider<ReportingLines> reporting;
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    Print(
            TemplateEngine templates,
            Fonts fonts,
            Clock clock,
            HeavyWork work,
            ObjectProvider<ReportingLines> reporting) {
        this.templates = templates;
        this.fonts = fonts;
        this.clock = clock;
        this.work = work;
        this.reporting = reporting;
    }

    /** What a {@link Posted} sheet of this division says at its foot. */
    public List<String> reporting(String division, Words words) {
        return reporting.stream()
                .flatMap(lines -> lines.of(division, words).stream())
                .toList();
    }

    public byte[] pdf(Sheet sheet, Words words) {
        var html = new StringOutput();
        templates.render(template(sheet.getClass()), Map.of("sheet", sheet, "words", words), html);
        return pdf(html.toString());
    }

    /** A document from well-formed XHTML; characters that no font has are named by their number instead of being lost. */
    byte[] pdf(String html) {
        return work.done(HeavyWork.Kind.PRINT, () -> printed(html));
    }

    private byte[] printed(String html) {
        var shown = fonts.named(html);
        try (var document = new DatedDocument(ZonedDateTime.now(clock))) {
            var builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .usePdfAConformance(PdfAConformance.PDFA_2_U)
                    .useColorProfile(colours)
                    .useObjectDrawerFactory(new DayBars())
                    .withProducer("Huanjie")
                    .useUriResolver((base, uri) -> uri)
                    .useExternalResourceAccessControl(
                            (uri, kind) -> uri.startsWith(StyleSheets.PROTOCOL) || uri.startsWith(PICTURE),
                            ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .useProtocolsStreamImplementation(new StyleSheets(), StyleSheets.NAME)
                    .withHtmlContent(shown, StyleSheets.PROTOCOL);
            fonts.into(builder, document, shown);
            var out = new ByteArrayOutputStream();
            try (var renderer = builder.toStream(out).buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // org.huanjie.publication.NoticeSheet → publication/NoticeSheet.jte
    private static String template(Class<?> sheet) {
        var module = sheet.getPackageName().substring("org.huanjie.".length()).split("\\.", 2)[0];
        return module + "/" + sheet.getSimpleName() + ".jte";
    }
}
