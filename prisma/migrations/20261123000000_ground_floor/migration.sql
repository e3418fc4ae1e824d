-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('owner', 'curator', 'lead', 'annotator', 'viewer');

-- CreateEnum
CREATE TYPE "ModelRole" AS ENUM ('generator', 'judge', 'weaker');

-- CreateEnum
CREATE TYPE "StructuredOutput" AS ENUM ('auto', 'json_schema', 'json_object', 'text');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('running', 'done', 'cancelled', 'failed');

-- CreateEnum
CREATE TYPE "SeedStatus" AS ENUM ('kept', 'removed');

-- CreateEnum
CREATE TYPE "RunStatus" AS ENUM ('running', 'paused', 'gated', 'cancelled', 'done');

-- CreateEnum
CREATE TYPE "PauseReason" AS ENUM ('person', 'budget', 'gate', 'models');

-- CreateEnum
CREATE TYPE "ItemStatus" AS ENUM ('held', 'waiting', 'kept', 'dropped', 'failed');

-- CreateEnum
CREATE TYPE "CallOutcome" AS ENUM ('ok', 'invalid', 'truncated', 'content_filter', 'refusal', 'empty', 'cut_stream', 'http_error', 'rate_limited', 'timeout', 'network');

-- CreateEnum
CREATE TYPE "FailureKind" AS ENUM ('truncated', 'content_filter', 'refusal', 'empty', 'cut_stream', 'invalid_reply', 'rate_limited', 'http_error', 'timeout', 'network', 'missing_input');

-- CreateEnum
CREATE TYPE "Track" AS ENUM ('general', 'format_number');

-- CreateEnum
CREATE TYPE "Source" AS ENUM ('model', 'person');

-- CreateEnum
CREATE TYPE "ReviewState" AS ENUM ('unreviewed', 'accept', 'revise', 'reject');

-- CreateEnum
CREATE TYPE "FilterDecision" AS ENUM ('keep', 'drop');

-- CreateEnum
CREATE TYPE "AnswerKind" AS ENUM ('answer', 'internal_feedback', 'weaker', 'revised');

-- CreateEnum
CREATE TYPE "FeedbackKind" AS ENUM ('internal', 'external');

-- CreateEnum
CREATE TYPE "VerdictDecision" AS ENUM ('accept', 'revise', 'reject', 'skip');

-- CreateEnum
CREATE TYPE "AssignmentStatus" AS ENUM ('open', 'done', 'returned');

-- CreateEnum
CREATE TYPE "Split" AS ENUM ('train', 'validation', 'test');

-- CreateEnum
CREATE TYPE "ExportStatus" AS ENUM ('running', 'done', 'failed');

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "isInstanceOwner" BOOLEAN NOT NULL DEFAULT false,
    "anonymisedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "guideline" TEXT NOT NULL DEFAULT '',
    "settings" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "projectId" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("projectId","userId")
);

-- CreateTable
CREATE TABLE "ApiKey" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "prefix" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ModelConnection" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "role" "ModelRole" NOT NULL,
    "baseUrl" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "keyCipher" TEXT,
    "keyHint" TEXT,
    "inputUsdPerMtok" DECIMAL(12,6),
    "outputUsdPerMtok" DECIMAL(12,6),
    "concurrency" INTEGER NOT NULL DEFAULT 8,
    "requestsPerMinute" INTEGER,
    "timeoutMs" INTEGER NOT NULL DEFAULT 120000,
    "structuredOutput" "StructuredOutput" NOT NULL DEFAULT 'auto',
    "isRehearsal" BOOLEAN NOT NULL DEFAULT false,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ModelConnection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PromptVersion" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "system" TEXT NOT NULL,
    "user" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL,
    "createdById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PromptVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SeedImport" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileFormat" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "rules" JSONB NOT NULL,
    "licence" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "status" "ImportStatus" NOT NULL DEFAULT 'running',
    "statusReason" TEXT,
    "bytesTotal" BIGINT NOT NULL,
    "bytesRead" BIGINT NOT NULL DEFAULT 0,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "cancelAsked" BOOLEAN NOT NULL DEFAULT false,
    "createdById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SeedImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SeedBadRow" (
    "importId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "excerpt" TEXT NOT NULL,

    CONSTRAINT "SeedBadRow_pkey" PRIMARY KEY ("importId","line")
);

-- CreateTable
CREATE TABLE "Seed" (
    "id" UUID NOT NULL,
    "ordinal" BIGSERIAL NOT NULL,
    "projectId" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "externalId" TEXT,
    "text" TEXT NOT NULL,
    "textHash" BYTEA NOT NULL,
    "turns" JSONB,
    "language" TEXT,
    "languageConfidence" REAL,
    "licence" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "status" "SeedStatus" NOT NULL,
    "removedBy" TEXT,
    "removedDetail" TEXT,
    "meta" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Seed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SeedDuplicate" (
    "projectId" UUID NOT NULL,
    "fileHash" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "importId" UUID NOT NULL,
    "seedId" UUID NOT NULL,
    "externalId" TEXT,
    "licence" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "SeedDuplicate_pkey" PRIMARY KEY ("projectId","fileHash","line")
);

-- CreateTable
CREATE TABLE "SeedNearDuplicate" (
    "projectId" UUID NOT NULL,
    "seedId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "similarity" REAL NOT NULL,
    "decision" TEXT,

    CONSTRAINT "SeedNearDuplicate_pkey" PRIMARY KEY ("seedId","otherId")
);

-- CreateTable
CREATE TABLE "Run" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "status" "RunStatus" NOT NULL DEFAULT 'running',
    "pauseReason" "PauseReason",
    "pauseDetail" TEXT,
    "epoch" INTEGER NOT NULL DEFAULT 0,
    "settings" JSONB NOT NULL,
    "models" JSONB NOT NULL,
    "seedCounts" JSONB NOT NULL,
    "budgetMicroUsd" BIGINT,
    "spentMicroUsd" BIGINT NOT NULL DEFAULT 0,
    "isRehearsal" BOOLEAN NOT NULL DEFAULT false,
    "createdById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RunPrompt" (
    "runId" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "promptVersionId" UUID NOT NULL,

    CONSTRAINT "RunPrompt_pkey" PRIMARY KEY ("runId","stage")
);

-- CreateTable
CREATE TABLE "RunItem" (
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "status" "ItemStatus" NOT NULL,
    "reason" TEXT,
    "detail" TEXT,
    "failureKind" "FailureKind",
    "retryable" BOOLEAN,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "gateUserId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "RunItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RunReservation" (
    "chunkId" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "microUsd" BIGINT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RunReservation_pkey" PRIMARY KEY ("chunkId")
);

-- CreateTable
CREATE TABLE "ModelCall" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "runId" UUID,
    "stage" TEXT NOT NULL,
    "role" "ModelRole" NOT NULL,
    "requestHash" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "request" JSONB NOT NULL,
    "outcome" "CallOutcome" NOT NULL,
    "reply" TEXT,
    "finishReason" TEXT,
    "error" TEXT,
    "httpStatus" INTEGER,
    "model" TEXT NOT NULL,
    "baseUrl" TEXT NOT NULL,
    "isRehearsal" BOOLEAN NOT NULL,
    "inputTokens" INTEGER,
    "outputTokens" INTEGER,
    "costMicroUsd" BIGINT NOT NULL DEFAULT 0,
    "latencyMs" INTEGER NOT NULL,
    "promptVersionId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ModelCall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Failure" (
    "id" UUID NOT NULL,
    "ordinal" BIGSERIAL NOT NULL,
    "runId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "kind" "FailureKind" NOT NULL,
    "message" TEXT NOT NULL,
    "retryable" BOOLEAN NOT NULL,
    "attempt" INTEGER NOT NULL,
    "modelCallId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Failure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Worker" (
    "id" UUID NOT NULL,
    "host" TEXT NOT NULL,
    "pid" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Worker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Query" (
    "id" UUID NOT NULL,
    "ordinal" BIGSERIAL NOT NULL,
    "runId" UUID NOT NULL,
    "seedId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "originalText" TEXT,
    "modelCallId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Query_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Constraint" (
    "id" UUID NOT NULL,
    "queryId" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "originalText" TEXT,
    "position" INTEGER NOT NULL,
    "source" "Source" NOT NULL,
    "catalogueId" TEXT,
    "params" JSONB,
    "modelCallId" UUID,
    "createdById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Constraint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Instruction" (
    "id" UUID NOT NULL,
    "ordinal" BIGSERIAL NOT NULL,
    "projectId" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "seedId" UUID NOT NULL,
    "queryId" UUID NOT NULL,
    "parentId" UUID,
    "track" "Track" NOT NULL,
    "level" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "originalText" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "modelCallId" UUID,
    "isRehearsal" BOOLEAN NOT NULL DEFAULT false,
    "reviewState" "ReviewState" NOT NULL DEFAULT 'unreviewed',
    "filterDecision" "FilterDecision",
    "overridden" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Instruction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InstructionConstraint" (
    "instructionId" UUID NOT NULL,
    "constraintId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "InstructionConstraint_pkey" PRIMARY KEY ("instructionId","constraintId")
);

-- CreateTable
CREATE TABLE "FilterVerdict" (
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "queryId" UUID,
    "instructionId" UUID,
    "decision" "FilterDecision" NOT NULL,
    "answers" JSONB NOT NULL,
    "modelCallId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FilterVerdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FilterOverride" (
    "id" UUID NOT NULL,
    "filterVerdictId" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "decision" "FilterDecision" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FilterOverride_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Answer" (
    "id" UUID NOT NULL,
    "instructionId" UUID NOT NULL,
    "kind" "AnswerKind" NOT NULL,
    "text" TEXT NOT NULL,
    "originalText" TEXT,
    "model" TEXT NOT NULL,
    "modelCallId" UUID,
    "isRehearsal" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Feedback" (
    "id" UUID NOT NULL,
    "instructionId" UUID NOT NULL,
    "kind" "FeedbackKind" NOT NULL,
    "weakerAnswerId" UUID,
    "revisedAnswerId" UUID,
    "critique" TEXT NOT NULL,
    "findings" JSONB NOT NULL,
    "modelCallId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Feedback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Chain" (
    "id" UUID NOT NULL,
    "ordinal" BIGSERIAL NOT NULL,
    "runId" UUID NOT NULL,
    "seedId" UUID NOT NULL,
    "queryId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Chain_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChainTurn" (
    "chainId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "instructionId" UUID NOT NULL,
    "answerId" UUID NOT NULL,

    CONSTRAINT "ChainTurn_pkey" PRIMARY KEY ("chainId","position")
);

-- CreateTable
CREATE TABLE "Verdict" (
    "id" UUID NOT NULL,
    "ordinal" BIGSERIAL NOT NULL,
    "projectId" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "queryId" UUID,
    "instructionId" UUID,
    "answerId" UUID,
    "feedbackId" UUID,
    "chainId" UUID,
    "decision" "VerdictDecision",
    "reason" TEXT NOT NULL DEFAULT '',
    "withdrawsId" UUID,
    "itemVersion" INTEGER NOT NULL DEFAULT 0,
    "idempotencyKey" TEXT NOT NULL,
    "spentMs" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Verdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TextEdit" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "queryId" UUID,
    "instructionId" UUID,
    "constraintId" UUID,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TextEdit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "instructionId" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "status" "AssignmentStatus" NOT NULL DEFAULT 'open',
    "leaseUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Adjudication" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "instructionId" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "decision" "VerdictDecision" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Adjudication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "instructionId" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Study" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "protocol" JSONB NOT NULL,
    "protocolHash" TEXT,
    "frozenAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Study_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comparison" (
    "id" UUID NOT NULL,
    "studyId" UUID NOT NULL,
    "queryId" UUID NOT NULL,
    "leftArm" TEXT NOT NULL,
    "rightArm" TEXT NOT NULL,
    "repeatsId" UUID,

    CONSTRAINT "Comparison_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Judgement" (
    "id" UUID NOT NULL,
    "comparisonId" UUID NOT NULL,
    "userId" TEXT,
    "modelCallId" UUID,
    "choice" TEXT NOT NULL,
    "reasons" TEXT[],
    "spentMs" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Judgement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BenchmarkPrompt" (
    "id" UUID NOT NULL,
    "benchmark" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "BenchmarkPrompt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contamination" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "seedId" UUID,
    "instructionId" UUID,
    "benchmarkPromptId" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "evidence" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Contamination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Release" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "counts" JSONB NOT NULL,
    "isRehearsal" BOOLEAN NOT NULL DEFAULT false,
    "createdById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sealedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReleaseRow" (
    "releaseId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "familyId" UUID NOT NULL,
    "split" "Split" NOT NULL,
    "record" JSONB NOT NULL,

    CONSTRAINT "ReleaseRow_pkey" PRIMARY KEY ("releaseId","position")
);

-- CreateTable
CREATE TABLE "Export" (
    "id" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "status" "ExportStatus" NOT NULL DEFAULT 'running',
    "error" TEXT,
    "manifest" JSONB,
    "createdById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Export_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" BIGSERIAL NOT NULL,
    "projectId" UUID,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "RateLimit_key_key" ON "RateLimit"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Project_slug_key" ON "Project"("slug");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_hash_key" ON "ApiKey"("hash");

-- CreateIndex
CREATE INDEX "ApiKey_projectId_createdAt_idx" ON "ApiKey"("projectId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ModelConnection_projectId_role_key" ON "ModelConnection"("projectId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "PromptVersion_projectId_stage_version_key" ON "PromptVersion"("projectId", "stage", "version");

-- CreateIndex
CREATE INDEX "SeedImport_projectId_createdAt_idx" ON "SeedImport"("projectId", "createdAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Seed_ordinal_key" ON "Seed"("ordinal");

-- CreateIndex
CREATE INDEX "Seed_projectId_status_removedBy_ordinal_idx" ON "Seed"("projectId", "status", "removedBy", "ordinal");

-- CreateIndex
CREATE INDEX "Seed_importId_line_idx" ON "Seed"("importId", "line");

-- CreateIndex
CREATE UNIQUE INDEX "Seed_projectId_textHash_key" ON "Seed"("projectId", "textHash");

-- CreateIndex
CREATE INDEX "SeedDuplicate_importId_idx" ON "SeedDuplicate"("importId");

-- CreateIndex
CREATE INDEX "SeedDuplicate_seedId_idx" ON "SeedDuplicate"("seedId");

-- CreateIndex
CREATE INDEX "SeedNearDuplicate_projectId_similarity_idx" ON "SeedNearDuplicate"("projectId", "similarity" DESC);

-- CreateIndex
CREATE INDEX "SeedNearDuplicate_otherId_idx" ON "SeedNearDuplicate"("otherId");

-- CreateIndex
CREATE UNIQUE INDEX "Run_projectId_number_key" ON "Run"("projectId", "number");

-- CreateIndex
CREATE INDEX "RunItem_runId_stage_status_reason_idx" ON "RunItem"("runId", "stage", "status", "reason");

-- CreateIndex
CREATE INDEX "RunItem_runId_status_idx" ON "RunItem"("runId", "status");

-- CreateIndex
CREATE INDEX "RunItem_subjectId_idx" ON "RunItem"("subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "RunItem_runId_stage_subjectId_key" ON "RunItem"("runId", "stage", "subjectId");

-- CreateIndex
CREATE INDEX "RunReservation_runId_idx" ON "RunReservation"("runId");

-- CreateIndex
CREATE INDEX "ModelCall_projectId_requestHash_attempt_idx" ON "ModelCall"("projectId", "requestHash", "attempt");

-- CreateIndex
CREATE INDEX "ModelCall_runId_stage_idx" ON "ModelCall"("runId", "stage");

-- CreateIndex
CREATE UNIQUE INDEX "Failure_ordinal_key" ON "Failure"("ordinal");

-- CreateIndex
CREATE INDEX "Failure_runId_stage_kind_ordinal_idx" ON "Failure"("runId", "stage", "kind", "ordinal");

-- CreateIndex
CREATE INDEX "Failure_itemId_idx" ON "Failure"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "Query_ordinal_key" ON "Query"("ordinal");

-- CreateIndex
CREATE INDEX "Query_runId_ordinal_idx" ON "Query"("runId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Query_seedId_runId_position_key" ON "Query"("seedId", "runId", "position");

-- CreateIndex
CREATE INDEX "Constraint_queryId_position_idx" ON "Constraint"("queryId", "position");

-- CreateIndex
CREATE INDEX "Constraint_category_idx" ON "Constraint"("category");

-- CreateIndex
CREATE UNIQUE INDEX "Instruction_ordinal_key" ON "Instruction"("ordinal");

-- CreateIndex
CREATE INDEX "Instruction_projectId_ordinal_idx" ON "Instruction"("projectId", "ordinal");

-- CreateIndex
CREATE INDEX "Instruction_projectId_reviewState_ordinal_idx" ON "Instruction"("projectId", "reviewState", "ordinal");

-- CreateIndex
CREATE INDEX "Instruction_projectId_level_ordinal_idx" ON "Instruction"("projectId", "level", "ordinal");

-- CreateIndex
CREATE INDEX "Instruction_projectId_track_ordinal_idx" ON "Instruction"("projectId", "track", "ordinal");

-- CreateIndex
CREATE INDEX "Instruction_projectId_filterDecision_ordinal_idx" ON "Instruction"("projectId", "filterDecision", "ordinal");

-- CreateIndex
CREATE INDEX "Instruction_runId_ordinal_idx" ON "Instruction"("runId", "ordinal");

-- CreateIndex
CREATE INDEX "Instruction_queryId_track_level_idx" ON "Instruction"("queryId", "track", "level");

-- CreateIndex
CREATE INDEX "Instruction_parentId_idx" ON "Instruction"("parentId");

-- CreateIndex
CREATE INDEX "InstructionConstraint_constraintId_idx" ON "InstructionConstraint"("constraintId");

-- CreateIndex
CREATE INDEX "FilterVerdict_queryId_idx" ON "FilterVerdict"("queryId");

-- CreateIndex
CREATE INDEX "FilterVerdict_instructionId_idx" ON "FilterVerdict"("instructionId");

-- CreateIndex
CREATE INDEX "FilterVerdict_runId_stage_decision_idx" ON "FilterVerdict"("runId", "stage", "decision");

-- CreateIndex
CREATE INDEX "FilterOverride_filterVerdictId_createdAt_idx" ON "FilterOverride"("filterVerdictId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Answer_instructionId_kind_key" ON "Answer"("instructionId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Feedback_instructionId_kind_key" ON "Feedback"("instructionId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Chain_ordinal_key" ON "Chain"("ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Chain_queryId_key" ON "Chain"("queryId");

-- CreateIndex
CREATE INDEX "Chain_runId_ordinal_idx" ON "Chain"("runId", "ordinal");

-- CreateIndex
CREATE INDEX "ChainTurn_instructionId_idx" ON "ChainTurn"("instructionId");

-- CreateIndex
CREATE UNIQUE INDEX "Verdict_ordinal_key" ON "Verdict"("ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Verdict_withdrawsId_key" ON "Verdict"("withdrawsId");

-- CreateIndex
CREATE UNIQUE INDEX "Verdict_idempotencyKey_key" ON "Verdict"("idempotencyKey");

-- CreateIndex
CREATE INDEX "Verdict_instructionId_userId_ordinal_idx" ON "Verdict"("instructionId", "userId", "ordinal");

-- CreateIndex
CREATE INDEX "Verdict_projectId_userId_ordinal_idx" ON "Verdict"("projectId", "userId", "ordinal");

-- CreateIndex
CREATE INDEX "TextEdit_instructionId_createdAt_idx" ON "TextEdit"("instructionId", "createdAt");

-- CreateIndex
CREATE INDEX "TextEdit_constraintId_idx" ON "TextEdit"("constraintId");

-- CreateIndex
CREATE INDEX "Assignment_projectId_userId_status_idx" ON "Assignment"("projectId", "userId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_instructionId_userId_key" ON "Assignment"("instructionId", "userId");

-- CreateIndex
CREATE INDEX "Adjudication_instructionId_createdAt_idx" ON "Adjudication"("instructionId", "createdAt");

-- CreateIndex
CREATE INDEX "Comment_instructionId_createdAt_idx" ON "Comment"("instructionId", "createdAt");

-- CreateIndex
CREATE INDEX "Study_projectId_createdAt_idx" ON "Study"("projectId", "createdAt");

-- CreateIndex
CREATE INDEX "Comparison_studyId_idx" ON "Comparison"("studyId");

-- CreateIndex
CREATE INDEX "Judgement_comparisonId_idx" ON "Judgement"("comparisonId");

-- CreateIndex
CREATE INDEX "Judgement_userId_idx" ON "Judgement"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "BenchmarkPrompt_benchmark_externalId_key" ON "BenchmarkPrompt"("benchmark", "externalId");

-- CreateIndex
CREATE INDEX "Contamination_projectId_createdAt_idx" ON "Contamination"("projectId", "createdAt");

-- CreateIndex
CREATE INDEX "Contamination_benchmarkPromptId_idx" ON "Contamination"("benchmarkPromptId");

-- CreateIndex
CREATE UNIQUE INDEX "Release_projectId_number_key" ON "Release"("projectId", "number");

-- CreateIndex
CREATE INDEX "Export_releaseId_createdAt_idx" ON "Export"("releaseId", "createdAt");

-- CreateIndex
CREATE INDEX "AuditEvent_projectId_id_idx" ON "AuditEvent"("projectId", "id" DESC);

-- CreateIndex
CREATE INDEX "AuditEvent_subject_idx" ON "AuditEvent"("subject");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModelConnection" ADD CONSTRAINT "ModelConnection_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PromptVersion" ADD CONSTRAINT "PromptVersion_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeedImport" ADD CONSTRAINT "SeedImport_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeedBadRow" ADD CONSTRAINT "SeedBadRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "SeedImport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seed" ADD CONSTRAINT "Seed_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seed" ADD CONSTRAINT "Seed_importId_fkey" FOREIGN KEY ("importId") REFERENCES "SeedImport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeedDuplicate" ADD CONSTRAINT "SeedDuplicate_importId_fkey" FOREIGN KEY ("importId") REFERENCES "SeedImport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeedDuplicate" ADD CONSTRAINT "SeedDuplicate_seedId_fkey" FOREIGN KEY ("seedId") REFERENCES "Seed"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeedNearDuplicate" ADD CONSTRAINT "SeedNearDuplicate_seedId_fkey" FOREIGN KEY ("seedId") REFERENCES "Seed"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeedNearDuplicate" ADD CONSTRAINT "SeedNearDuplicate_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Seed"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunPrompt" ADD CONSTRAINT "RunPrompt_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunPrompt" ADD CONSTRAINT "RunPrompt_promptVersionId_fkey" FOREIGN KEY ("promptVersionId") REFERENCES "PromptVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunItem" ADD CONSTRAINT "RunItem_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunReservation" ADD CONSTRAINT "RunReservation_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModelCall" ADD CONSTRAINT "ModelCall_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModelCall" ADD CONSTRAINT "ModelCall_promptVersionId_fkey" FOREIGN KEY ("promptVersionId") REFERENCES "PromptVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Failure" ADD CONSTRAINT "Failure_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Failure" ADD CONSTRAINT "Failure_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "RunItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Failure" ADD CONSTRAINT "Failure_modelCallId_fkey" FOREIGN KEY ("modelCallId") REFERENCES "ModelCall"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Query" ADD CONSTRAINT "Query_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Query" ADD CONSTRAINT "Query_seedId_fkey" FOREIGN KEY ("seedId") REFERENCES "Seed"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Constraint" ADD CONSTRAINT "Constraint_queryId_fkey" FOREIGN KEY ("queryId") REFERENCES "Query"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Instruction" ADD CONSTRAINT "Instruction_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Instruction" ADD CONSTRAINT "Instruction_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Instruction" ADD CONSTRAINT "Instruction_seedId_fkey" FOREIGN KEY ("seedId") REFERENCES "Seed"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Instruction" ADD CONSTRAINT "Instruction_queryId_fkey" FOREIGN KEY ("queryId") REFERENCES "Query"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Instruction" ADD CONSTRAINT "Instruction_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Instruction"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InstructionConstraint" ADD CONSTRAINT "InstructionConstraint_instructionId_fkey" FOREIGN KEY ("instructionId") REFERENCES "Instruction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InstructionConstraint" ADD CONSTRAINT "InstructionConstraint_constraintId_fkey" FOREIGN KEY ("constraintId") REFERENCES "Constraint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilterVerdict" ADD CONSTRAINT "FilterVerdict_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilterVerdict" ADD CONSTRAINT "FilterVerdict_queryId_fkey" FOREIGN KEY ("queryId") REFERENCES "Query"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilterVerdict" ADD CONSTRAINT "FilterVerdict_instructionId_fkey" FOREIGN KEY ("instructionId") REFERENCES "Instruction"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilterOverride" ADD CONSTRAINT "FilterOverride_filterVerdictId_fkey" FOREIGN KEY ("filterVerdictId") REFERENCES "FilterVerdict"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilterOverride" ADD CONSTRAINT "FilterOverride_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_instructionId_fkey" FOREIGN KEY ("instructionId") REFERENCES "Instruction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_instructionId_fkey" FOREIGN KEY ("instructionId") REFERENCES "Instruction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_weakerAnswerId_fkey" FOREIGN KEY ("weakerAnswerId") REFERENCES "Answer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_revisedAnswerId_fkey" FOREIGN KEY ("revisedAnswerId") REFERENCES "Answer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Chain" ADD CONSTRAINT "Chain_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Chain" ADD CONSTRAINT "Chain_seedId_fkey" FOREIGN KEY ("seedId") REFERENCES "Seed"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Chain" ADD CONSTRAINT "Chain_queryId_fkey" FOREIGN KEY ("queryId") REFERENCES "Query"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChainTurn" ADD CONSTRAINT "ChainTurn_chainId_fkey" FOREIGN KEY ("chainId") REFERENCES "Chain"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChainTurn" ADD CONSTRAINT "ChainTurn_instructionId_fkey" FOREIGN KEY ("instructionId") REFERENCES "Instruction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChainTurn" ADD CONSTRAINT "ChainTurn_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "Answer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_queryId_fkey" FOREIGN KEY ("queryId") REFERENCES "Query"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_instructionId_fkey" FOREIGN KEY ("instructionId") REFERENCES "Instruction"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "Answer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_feedbackId_fkey" FOREIGN KEY ("feedbackId") REFERENCES "Feedback"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_chainId_fkey" FOREIGN KEY ("chainId") REFERENCES "Chain"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_withdrawsId_fkey" FOREIGN KEY ("withdrawsId") REFERENCES "Verdict"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TextEdit" ADD CONSTRAINT "TextEdit_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TextEdit" ADD CONSTRAINT "TextEdit_queryId_fkey" FOREIGN KEY ("queryId") REFERENCES "Query"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TextEdit" ADD CONSTRAINT "TextEdit_instructionId_fkey" FOREIGN KEY ("instructionId") REFERENCES "Instruction"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TextEdit" ADD CONSTRAINT "TextEdit_constraintId_fkey" FOREIGN KEY ("constraintId") REFERENCES "Constraint"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_instructionId_fkey" FOREIGN KEY ("instructionId") REFERENCES "Instruction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adjudication" ADD CONSTRAINT "Adjudication_instructionId_fkey" FOREIGN KEY ("instructionId") REFERENCES "Instruction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adjudication" ADD CONSTRAINT "Adjudication_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_instructionId_fkey" FOREIGN KEY ("instructionId") REFERENCES "Instruction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Study" ADD CONSTRAINT "Study_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comparison" ADD CONSTRAINT "Comparison_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_comparisonId_fkey" FOREIGN KEY ("comparisonId") REFERENCES "Comparison"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contamination" ADD CONSTRAINT "Contamination_benchmarkPromptId_fkey" FOREIGN KEY ("benchmarkPromptId") REFERENCES "BenchmarkPrompt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseRow" ADD CONSTRAINT "ReleaseRow_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Export" ADD CONSTRAINT "Export_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;


