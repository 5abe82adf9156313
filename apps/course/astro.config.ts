import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
import { runtime } from "./scripts/runtime.ts";

export default defineConfig({
  site: "https://productize.ml",
  trailingSlash: "always",
  devToolbar: { enabled: false },
  vite: {
    resolve: { conditions: ["@productizeml/source"] },
    ssr: { resolve: { conditions: ["@productizeml/source"], externalConditions: ["@productizeml/source"] } },
  },
  integrations: [
    runtime(),
    starlight({
      title: "Productize ML",
      description: "Take machine learning to production: a free course that runs in the page.",
      customCss: ["./src/styles/site.css"],
      credits: false,
      tableOfContents: false,
      expressiveCode: { themes: ["github-light", "github-dark"], styleOverrides: { borderRadius: "6px" } },
      components: {
        Header: "./src/components/Header.astro",
        Sidebar: "./src/components/Sidebar.astro",
        PageTitle: "./src/components/PageTitle.astro",
        Pagination: "./src/components/Pagination.astro",
        Search: "./src/components/Search.astro",
        Footer: "./src/components/Footer.astro",
      },
    }),
  ],
});
