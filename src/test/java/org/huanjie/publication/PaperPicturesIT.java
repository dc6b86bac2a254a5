package org.huanjie.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.huanjie.PilotServer;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.election.paper.ElectionPaper;
import org.huanjie.election.stage.Procedure;
import org.huanjie.publication.paper.VillagePapers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** 文书图 — draws docs/papers from the pilot's own data: {@code ./huanjie test -Dtest=PaperPicturesIT -Dpapers=write}. */
@EnabledIfSystemProperty(named = "papers", matches = "write")
class PaperPicturesIT {

    private static final String COUNTY = "330326";
    private static final String TOWN = "330326103";
    private static final Path FOLDER = Path.of("docs/papers");
    private static final int DOTS = 80;
    private static final int LARGE_DOTS = 38;

    /** 一张 — its name, where it is printed, and who prints it. */
    private record Shot(String name, String path, Role role, String division, int dots) {}

    private final MockMvc browser = MockMvcBuilders.webAppContextSetup((WebApplicationContext) PilotServer.context())
            .apply(springSecurity())
            .build();

    @Test
    void everyPaperIsDrawn() throws Exception {
        var failed = new ArrayList<String>();
        for (var shot : shots()) {
            var answer = browser.perform(get(shot.path()).with(TestSignIn.as(shot.role(), shot.division())))
                    .andReturn()
                    .getResponse();
            if (answer.getStatus() == 200) {
                draw(shot.name(), shot.dots(), answer.getContentAsByteArray());
            } else {
                failed.add(shot.name() + " " + answer.getStatus());
            }
        }
        assertThat(failed).isEmpty();
    }

    private static List<Shot> shots() {
        var village = System.getProperty("papers.village", "330326103210");
        var here = "/villages/" + village;
        var papers = PilotServer.context().getBean(VillagePapers.class);
        var result = here + "/results/villagers-committee/";
        return Stream.concat(
                        Stream.of(ElectionPaper.values())
                                .filter(paper -> papers.writes(paper) && paper.isOf(Procedure.TERM))
                                .map(paper -> shot(paper.slug(), here + "/papers/" + paper.slug() + ".pdf", village)),
                        Stream.of(
                                shot("result", "/v/" + village + "/results/villagers-committee/notice.pdf", village),
                                shot("result-report", result + "report.pdf", village),
                                shot("certificate", result + "certificates.pdf", village),
                                shot("proxy-form", here + "/calls/proxy-forms.pdf", village),
                                shot("pledge", here + "/duty/pledges/form.pdf?kind=STAFF", village),
                                shot("attendance", here + "/duty/attendance.pdf", village),
                                shot("trained", here + "/duty/trained.pdf", village),
                                shot("gantt-village", here + "/gantt.pdf", village),
                                new Shot("gantt-town", "/towns/" + TOWN + "/gantt.pdf?size=A1", Role.TOWN_COMMITTEE, TOWN, LARGE_DOTS),
                                new Shot(
                                        "gantt-county",
                                        "/counties/" + COUNTY + "/gantt.pdf",
                                        Role.COUNTY_OFFICE,
                                        COUNTY,
                                        LARGE_DOTS)))
                .toList();
    }

    private static Shot shot(String name, String path, String village) {
        return new Shot(name, path, Role.ELECTION_COMMITTEE, village, DOTS);
    }

    static void draw(String name, byte[] pdf) throws IOException {
        draw(name, DOTS, pdf);
    }

    private static void draw(String paper, int dots, byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < Math.min(3, document.getNumberOfPages()); page++) {
                var name = page == 0 ? paper : paper + "-" + (page + 1);
                ImageIO.write(
                        renderer.renderImageWithDPI(page, dots, ImageType.GRAY),
                        "png",
                        FOLDER.resolve(name + ".png").toFile());
            }
        }
    }
}
