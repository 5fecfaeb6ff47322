/* global echarts */
(function () {
  "use strict";

  /** Pixels; in a narrower chart the words of its marks would lie upon each other. */
  const NARROW = 600;

  const UNITS = {
    "B/s": ["B/s", "kB/s", "MB/s", "GB/s", "TB/s"],
    "op/s": ["op/s", "kop/s", "Mop/s", "Gop/s"],
  };

  /** Three significant digits with a decimal unit, as everywhere else. */
  function rate(value, unit) {
    const units = UNITS[unit] || [unit];
    let i = 0;
    let shown = value;
    while (i < units.length - 1 && Math.abs(shown) >= 999.5) {
      shown /= 1000;
      i++;
    }
    const size = Math.abs(shown);
    return shown.toFixed(size >= 100 || shown === 0 ? 0 : size >= 10 ? 1 : 2) + " " + units[i];
  }

  function color(name) {
    return getComputedStyle(document.body).getPropertyValue(name).trim() || "#888888";
  }

  /** Texts of a history may hold anything: the tooltip is HTML. */
  function escaped(text) {
    const element = document.createElement("span");
    element.textContent = text;
    return element.innerHTML;
  }

  function remembered(key) {
    try {
      return JSON.parse(localStorage.getItem(key)) || {};
    } catch {
      return {};
    }
  }

  function remember(key, selected) {
    try {
      localStorage.setItem(key, JSON.stringify(selected));
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  }

  /** A chart has one unit: bytes and operations per second are drawn in charts of their own. */
  function byUnit(data) {
    const units = [...new Set(data.marks.map((mark) => mark.unit))];
    return units.map((unit) => {
      const has = (ignored, i) => data.marks[i].unit === unit;
      return {
        unit: unit,
        model: { ...data.model, series: data.model.series.filter(has) },
        marks: data.marks.filter(has),
      };
    });
  }

  /** What was usual: an invisible line at the lower edge, and the height of the band stacked on it. */
  function band(data, i, shade) {
    const mark = data.marks[i];
    const low = new Array(data.model.buildNumbers.length).fill(null);
    const height = low.slice();
    mark.band.forEach(([at, lowest, , highest]) => {
      low[at] = lowest;
      height[at] = highest - lowest;
    });
    const common = {
      type: "line",
      name: data.model.series[i].name,
      stack: "band-" + i,
      symbol: "none",
      silent: true,
      tooltip: { show: false },
      lineStyle: { opacity: 0 },
      itemStyle: { color: shade },
      z: 1,
    };
    return [
      { ...common, data: low },
      { ...common, data: height, areaStyle: { color: shade, opacity: 0.15 } },
    ];
  }

  function line(data, i, shade, theme) {
    const mark = data.marks[i];
    const series = data.model.series[i];
    const missed = mark.bad.map((bad) => ({
      coord: [bad.at, series.data[bad.at]],
      itemStyle: { color: theme.bad },
    }));
    return {
      type: "line",
      name: series.name,
      data: series.data,
      connectNulls: true,
      symbol: "circle",
      symbolSize: data.model.buildNumbers.length > 100 ? 3 : 5,
      itemStyle: { color: shade },
      lineStyle: { color: shade, width: 2 },
      z: 3,
      markPoint: {
        symbol: "path://M0,2 L2,0 L5,3 L8,0 L10,2 L7,5 L10,8 L8,10 L5,7 L2,10 L0,8 L3,5 Z",
        symbolSize: 10,
        silent: true,
        animation: false,
        label: { show: false },
        data: missed,
      },
    };
  }

  function vertical(at, type, shade, text, theme) {
    return {
      xAxis: at,
      lineStyle: { type: type, width: 2, color: shade },
      label: { show: text !== "", formatter: text, color: theme.text, position: "end", fontSize: 11 },
    };
  }

  /**
   * Change points, and changes of the cluster, which belong to no line: each place is marked once, on a series without a
   * name. The tooltip tells the rest.
   */
  function events(data, theme, narrow, words) {
    const lines = new Map();
    data.marks.forEach((mark) =>
      mark.changes.forEach((change) =>
        lines.set(
          "change " + change.at,
          vertical(
            change.at,
            "dashed",
            change.worse ? theme.bad : theme.good,
            (change.worse ? "\u2193 " : "\u2191 ") + change.text.split(" less")[0].split(" more")[0],
            theme,
          ),
        ),
      ),
    );
    data.marks.forEach((mark) =>
      mark.clusters.forEach((change) =>
        lines.set(
          "cluster " + change.at,
          vertical(change.at, "dotted", theme.text, narrow ? "" : words.clusterChanged, theme),
        ),
      ),
    );
    return {
      type: "line",
      data: [],
      markLine: { symbol: "none", silent: true, animation: false, data: [...lines.values()] },
    };
  }

  function tooltip(data, at, words) {
    const parts = ["<strong>" + escaped(data.model.domainAxisLabels[at]) + "</strong>"];
    data.marks.forEach((mark, i) => {
      const value = data.model.series[i].data[at];
      if (value === null || value === undefined) {
        return;
      }
      const usual = mark.band.find((one) => one[0] === at);
      parts.push(
        escaped(data.model.series[i].name) +
          ": <strong>" + escaped(rate(value, mark.unit)) + "</strong>" +
          (usual ? " (" + escaped(words.usual + " " + rate(usual[1], mark.unit) + " .. " + rate(usual[3], mark.unit)) + ")" : ""),
      );
      mark.changes.filter((one) => one.at === at).forEach((one) => parts.push(escaped(words.changePoint + ": " + one.text)));
      mark.bad.filter((one) => one.at === at).forEach((one) => parts.push(escaped(one.outcome + ": " + one.text)));
    });
    const cluster = data.marks.flatMap((mark) => mark.clusters).find((one) => one.at === at);
    if (cluster) {
      parts.push(escaped(words.changed + ": " + cluster.text));
    }
    return parts.join("<br>");
  }

  function options(data, selected, small, narrow, words) {
    const theme = {
      text: color("--text-color"),
      grid: color("--text-color-secondary"),
      bad: color("--red"),
      good: color("--green"),
    };
    const series = data.model.series.flatMap((one, i) => {
      const shade = color(one.itemStyle.color);
      return [...band(data, i, shade), line(data, i, shade, theme)];
    });
    return {
      animation: false,
      textStyle: { color: theme.text },
      grid: { left: 16, right: 24, top: 56, bottom: small ? 8 : 64, containLabel: true },
      legend: {
        type: "scroll",
        data: data.model.series.map((one) => one.name),
        selected: selected,
        textStyle: { color: theme.text },
        pageTextStyle: { color: theme.text },
      },
      tooltip: {
        trigger: "axis",
        confine: true,
        backgroundColor: color("--card-background") || color("--background"),
        textStyle: { color: theme.text },
        extraCssText: "white-space: normal; max-width: 480px",
        formatter: (points) => tooltip(data, points[0].dataIndex, words),
      },
      xAxis: {
        type: "category",
        boundaryGap: false,
        data: data.model.domainAxisLabels,
        axisLabel: { color: theme.text },
      },
      yAxis: {
        type: "value",
        scale: true,
        axisLabel: { color: theme.text, formatter: (value) => rate(value, data.unit) },
        splitLine: { lineStyle: { color: theme.grid, opacity: 0.25 } },
      },
      dataZoom: small ? [] : [{ type: "slider", textStyle: { color: theme.text } }, { type: "inside", zoomOnMouseWheel: "ctrl" }],
      series: [...series, events(data, theme, narrow, words)],
    };
  }

  function draw(element, data) {
    const key = "lustre-trend:" + element.dataset.key;
    const small = element.classList.contains("lustre-trend--small");
    const chart = echarts.init(element);
    const paint = () =>
      chart.setOption(options(data, remembered(key), small, element.clientWidth < NARROW, element.dataset), true);
    paint();
    chart.on("legendselectchanged", (event) => remember(key, { ...remembered(key), ...event.selected }));
    chart.getZr().on("click", (event) => {
      const point = [event.offsetX, event.offsetY];
      if (chart.containPixel("grid", point)) {
        const build = data.model.buildNumbers[chart.convertFromPixel({ xAxisIndex: 0 }, event.offsetX)];
        if (build !== undefined) {
          window.location.assign(element.dataset.job + build + "/lustre/");
        }
      }
    });
    chart.getZr().setCursorStyle("pointer");
    window.addEventListener("resize", () => {
      chart.resize();
      paint();
    });
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => requestAnimationFrame(paint));
  }

  function begin() {
    document.querySelectorAll(".lustre-trend:not([data-begun])").forEach((element) => {
      element.dataset.begun = "true";
      const message = element.nextElementSibling;
      fetch(element.dataset.url)
        .then((response) => (response.ok ? response.json() : Promise.reject(new Error("HTTP " + response.status))))
        .then((data) =>
          byUnit(data).forEach((part, i) => {
            const place = i === 0 ? element : element.cloneNode(false);
            if (i > 0) {
              message.before(place);
            }
            draw(place, part);
          }),
        )
        .catch((error) => {
          message.textContent = element.dataset.failed + ": " + error.message;
        });
    });
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", begin);
  } else {
    begin();
  }
})();
