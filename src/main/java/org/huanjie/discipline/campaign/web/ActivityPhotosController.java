package org.huanjie.discipline.campaign.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.campaign.Activities;
import org.huanjie.discipline.campaign.Activity;
import org.huanjie.discipline.campaign.ActivityId;
import org.huanjie.discipline.campaign.ActivityPhoto;
import org.huanjie.discipline.campaign.ActivityPhotoId;
import org.huanjie.discipline.campaign.ActivityPhotos;
import org.huanjie.discipline.campaign.CampaignRefusal;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.form.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 活动照片入口 — a picture is put to an activity, looked at, and let out for everybody by a person. */
@Controller
class ActivityPhotosController {

    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    private final Activities activities;
    private final ActivityPhotos photos;
    private final ActivityPages pages;
    private final Where where;

    ActivityPhotosController(Activities activities, ActivityPhotos photos, ActivityPages pages, Where where) {
        this.activities = activities;
        this.photos = photos;
        this.pages = pages;
        this.where = where;
    }

    @Allowed(to = Permission.WORK)
    @PostMapping(CampaignWords.ACTIVITIES + "{division}/{activity}/photos")
    Answer put(
            @PathVariable String division,
            @PathVariable ActivityId activity,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            SignedIn who,
            HttpServletRequest request)
            throws IOException {
        var found = find(division, activity);
        Verdict<ActivityPhotoId> put = photo == null || photo.isEmpty()
                ? Verdict.refused(CampaignRefusal.NO_PHOTO.of().at("photo"))
                : photos.put(division, activity, photo.getBytes(), who);
        return switch (put) {
            case Verdict.Done<ActivityPhotoId> done ->
                Redirect.to(CampaignWords.ACTIVITIES + division + "/" + activity, "campaign.photo-put");
            case Verdict.Refused<ActivityPhotoId>(var reasons) -> back(found, reasons, who, request);
        };
    }

    /** A picture, once the log says who looks. */
    @Allowed(to = Permission.FOLLOW_WORK)
    @GetMapping(CampaignWords.ACTIVITIES + "{division}/photos/{photo}")
    ResponseEntity<byte[]> look(@PathVariable String division, @PathVariable ActivityPhotoId photo, SignedIn who) {
        return picture(photos.look(division, photo, who).orElseThrow(NoSuchPage::new));
    }

    @Allowed(to = Permission.ORGANIZE)
    @PostMapping(CampaignWords.ACTIVITIES + "{division}/photos/{photo}/release")
    Answer release(
            @PathVariable String division,
            @PathVariable ActivityPhotoId photo,
            @RequestParam(defaultValue = "") String released,
            SignedIn who,
            HttpServletRequest request) {
        var known = known(division, photo);
        var found = find(division, known.activity());
        boolean out = released.equals("yes");
        return switch (photos.release(division, photo, out, who)) {
            case Verdict.Done<ActivityPhotoId> done ->
                Redirect.to(
                        CampaignWords.ACTIVITIES + division + "/" + known.activity(),
                        out ? "campaign.photo-released" : "campaign.photo-taken-back");
            case Verdict.Refused<ActivityPhotoId>(var reasons) -> back(found, reasons, who, request);
        };
    }

    /** A JPEG as every picture of a person goes out: nothing runs in it and nobody keeps it. */
    static ResponseEntity<byte[]> picture(byte[] jpeg) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(jpeg);
    }

    private Answer back(Activity found, List<Reason> reasons, SignedIn who, HttpServletRequest request) {
        var words = where.words(request);
        return pages.one(found, Form.sent(Map.of(), reasons, words), who, words);
    }

    private ActivityPhoto known(String division, ActivityPhotoId photo) {
        return photos.of(division).stream()
                .filter(one -> one.id().equals(photo))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
    }

    private Activity find(String division, ActivityId activity) {
        return activities.find(division, activity).orElseThrow(NoSuchPage::new);
    }
}
