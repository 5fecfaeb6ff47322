package hudson.model;

import java.io.Serializable;
import org.jvnet.localizer.Localizable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

@ExportedBean(defaultVisibility = 2)
public class HealthReport implements Serializable, Comparable<HealthReport> {
    public int compareTo(HealthReport o) {
        return Integer.compare(score, o.score);
    }

    private int score;

    private Localizable description;

    public HealthReport(int score, String iconUrl, Localizable description) {
        this.score = score;
        this.description = description;
    }

    public HealthReport(int score, Localizable description) {
        this.score = score;
        this.description = description;
    }

    public HealthReport() {}

    @Exported
    public int getScore() {
        return score;
    }

    @Exported
    public String getDescription() {
        return description.toString();
    }

    public Localizable getLocalizableDescription() {
        return description;
    }
}
